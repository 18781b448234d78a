import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { ReplyToTicketBody } from '../tickets.bodies.js';

/** An answer to the customer that can still be taken back for a moment. */
export class HoldReplyBody extends ReplyToTicketBody {
  /** The newest leaving reply of somebody else as the writer saw it; a newer one is 409. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  lastSeenHeldReplyId?: number;
}
