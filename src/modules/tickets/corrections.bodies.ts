import { IsIn, IsISO8601, IsOptional } from 'class-validator';
import { PlainText } from '../../platform/http/plain-text.js';

const time = { message: 'Enter the date and the time.' };

/** When an entry really happened, and why it was recorded otherwise. */
export class CorrectEventBody {
  @IsISO8601({ strict: true }, time)
  occurredAt: string;

  @PlainText({ max: 500, multiline: true, words: 'why' })
  reason: string;
}

/** Why an entry did not happen. */
export class VoidEventBody {
  @PlainText({ max: 500, multiline: true, words: 'why' })
  reason: string;
}

/** Another time for an entry, or none when it did not happen. */
export class RewriteEffectsBody {
  @IsOptional()
  @IsISO8601({ strict: true }, time)
  occurredAt?: string;
}

/** What was said earlier and was not written down. */
export class EarlierMessageBody {
  @IsIn(['agent', 'customer'], { message: 'Choose who spoke.' })
  side: 'agent' | 'customer';

  @IsIn(['phone', 'walk_up', 'email'], { message: 'Choose how it was said.' })
  channel: 'phone' | 'walk_up' | 'email';

  @IsISO8601({ strict: true }, time)
  occurredAt: string;

  @PlainText({ max: 10_000, multiline: true, words: 'what was said' })
  words: string;

  @PlainText({ max: 500, multiline: true, words: 'why it is written down only now' })
  reason: string;
}

/** Who spoke when, to see what it would do. */
export class EarlierMessageEffectsBody {
  @IsIn(['agent', 'customer'], { message: 'Choose who spoke.' })
  side: 'agent' | 'customer';

  @IsISO8601({ strict: true }, time)
  occurredAt: string;
}
