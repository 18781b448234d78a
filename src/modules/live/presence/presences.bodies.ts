import { IsIn, Matches } from 'class-validator';
import { doings, type Doing } from './ticket-presence.entity.js';

/** What a page says of its reader. */
export class PresenceBody {
  @IsIn(doings, { message: 'Choose reading, replying or noting.' })
  doing: Doing;
}

/** At which tickets to look. */
export class PresenceQuery {
  /** Numbers, separated by commas; 60 at most. */
  @Matches(/^[\w-]{1,30}(,[\w-]{1,30}){0,59}$/, { message: 'Send 1 to 60 numbers of tickets.' })
  numbers: string;
}
