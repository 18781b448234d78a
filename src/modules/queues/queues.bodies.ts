import { PickType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { priorities, type Priority } from '../../domain/ticket/priority.js';
import { viewSorts, type ViewSort } from '../../domain/views/view-shape.js';
import { PageQuery } from '../../platform/http/page.js';
import { PlainText } from '../../platform/http/plain-text.js';

const openStatuses = ['new', 'open', 'pending'] as const;

/** Which queues and views to count. */
export class QueueListQuery {
  /** Codes of queues and views, separated by commas; all without it. */
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  codes?: string;
}

/** Which tickets of a queue to list. */
export class QueuePageQuery extends PageQuery {
  @IsOptional()
  @IsIn(openStatuses, { message: 'Choose new, open or pending.' })
  status?: (typeof openStatuses)[number];

  @IsOptional()
  @IsIn(priorities, { message: 'Choose a priority.' })
  priority?: Priority;

  /** me, none, or the id of a person. */
  @IsOptional()
  @Matches(/^(me|none|[1-9]\d{0,14})$/, { message: 'Choose me, none or a person.' })
  assignee?: string;

  /** Words of the ticket, its messages or the customer's name. */
  @IsOptional()
  @PlainText({ max: 200, min: 0, words: 'your search' })
  q?: string;

  /** More conditions, as an address has them: status.is.new,open;unread.is.yes */
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  where?: string;

  /** Only these tickets of it, by number, separated by commas; 60 at most. */
  @IsOptional()
  @Matches(/^[\w-]{1,30}(,[\w-]{1,30}){0,59}$/, { message: 'Send 1 to 60 numbers of tickets.' })
  numbers?: string;

  @IsOptional()
  @IsIn(Object.keys(viewSorts), { message: 'Choose an order from the list.' })
  sort?: ViewSort;
}

/** Which tickets of a queue are meant, all of them. */
export class SelectionQuery extends PickType(QueuePageQuery, [
  ...(['status', 'priority', 'assignee', 'q', 'where'] as const),
]) {}
