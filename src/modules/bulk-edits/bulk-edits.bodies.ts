import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { bulkKinds, type BulkKind } from '../../domain/bulk/bulk-act.js';
import { PageQuery } from '../../platform/http/page.js';
import { SelectionQuery } from '../queues/queues.bodies.js';
import { MergeTicketBody } from '../tickets/relating/relating.bodies.js';
import { ChangeTagsBody } from '../tickets/tags/tags.bodies.js';
import {
  AssignTicketBody,
  ChangePriorityBody,
  HoldTicketBody,
  ResolveTicketBody,
  TransferTicketBody,
} from '../tickets/tickets.bodies.js';

/** The most tickets that are chosen one by one; more are chosen as all of a view. */
const mostChosen = 500;
const noTicket = { message: 'Choose tickets of the list.' };

/** A ticket as it was when it was chosen. */
export class ChosenTicketBody {
  @IsString(noTicket)
  @Matches(/^CP-\d{6,12}$/, noTicket)
  number: string;

  @IsInt(noTicket)
  @Min(1, noTicket)
  @Max(2_147_483_647, noTicket)
  version: number;
}

/** Tickets chosen one by one, or everything that a view holds under its filters. */
export class BulkSelectionBody {
  @ValidateIf(({ view }: BulkSelectionBody) => view === undefined)
  @IsArray({ message: 'Choose at least one ticket.' })
  @ArrayMinSize(1, { message: 'Choose at least one ticket.' })
  @ArrayMaxSize(mostChosen, {
    message: `Choose up to ${mostChosen} tickets, or all that match.`,
  })
  @ValidateNested({ each: true })
  @Type(() => ChosenTicketBody)
  tickets?: ChosenTicketBody[];

  /** The code of the queue or view, for all of its tickets. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  view?: string;

  /** What narrows the view. */
  @IsOptional()
  @ValidateNested()
  @Type(() => SelectionQuery)
  filters?: SelectionQuery;
}

/** Which tickets to write into a file. */
export class TicketExportBody {
  @IsDefined({ message: 'Choose tickets of the list.' })
  @ValidateNested()
  @Type(() => BulkSelectionBody)
  selection: BulkSelectionBody;
}

/** One act on many tickets. What the act needs stands under its name: `hold` for `kind: hold`. */
export class BulkEditBody extends TicketExportBody {
  @IsIn(bulkKinds, { message: 'Choose what to do.' })
  kind: BulkKind;

  @ValidateIf(({ kind }: BulkEditBody) => kind === 'assign')
  @IsDefined({ message: 'Choose who gets them.' })
  @ValidateNested()
  @Type(() => AssignTicketBody)
  assign?: AssignTicketBody;

  @ValidateIf(({ kind }: BulkEditBody) => kind === 'prioritize')
  @IsDefined({ message: 'Choose an impact and an urgency.' })
  @ValidateNested()
  @Type(() => ChangePriorityBody)
  prioritize?: ChangePriorityBody;

  @ValidateIf(({ kind }: BulkEditBody) => kind === 'tag')
  @IsDefined({ message: 'Choose tags to add or to take off.' })
  @ValidateNested()
  @Type(() => ChangeTagsBody)
  tag?: ChangeTagsBody;

  @ValidateIf(({ kind }: BulkEditBody) => kind === 'hold')
  @IsDefined({ message: 'Choose what they wait for.' })
  @ValidateNested()
  @Type(() => HoldTicketBody)
  hold?: HoldTicketBody;

  @ValidateIf(({ kind }: BulkEditBody) => kind === 'transfer')
  @IsDefined({ message: 'Choose a team.' })
  @ValidateNested()
  @Type(() => TransferTicketBody)
  transfer?: TransferTicketBody;

  @ValidateIf(({ kind }: BulkEditBody) => kind === 'merge')
  @IsDefined({ message: 'Choose into which ticket they are merged.' })
  @ValidateNested()
  @Type(() => MergeTicketBody)
  merge?: MergeTicketBody;

  @ValidateIf(({ kind }: BulkEditBody) => kind === 'resolve')
  @IsDefined({ message: 'Enter what you tell the customers.' })
  @ValidateNested()
  @Type(() => ResolveTicketBody)
  resolve?: ResolveTicketBody;
}

/** Which tickets of a bulk edit to list. */
export class BulkRowsQuery extends PageQuery {
  /** As they came out, or before it begins, as they are foreseen; all when absent. */
  @IsOptional()
  @IsIn(['done', 'refused', 'waiting', 'will_change', 'will_refuse'], {
    message: 'Choose done, refused, waiting, will_change or will_refuse.',
  })
  only?: 'done' | 'refused' | 'waiting' | 'will_change' | 'will_refuse';
}
