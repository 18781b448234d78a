import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsNumber, Matches, ValidateNested } from 'class-validator';
import { channels, type Channel } from '../../../domain/ticket/ticket-facts.js';
import { PlainText } from '../../../platform/http/plain-text.js';

const wholeDollars = { message: 'Enter whole dollars.' };

/** What was spent on one channel, in whole dollars. */
export class ChannelAmountsBody {
  @IsIn(channels, { message: 'Choose a channel from the list.' })
  channel: Channel;

  /** Pay and benefits of those who answer, and of those who stand behind them. */
  @IsNumber({}, wholeDollars)
  salaries: number;

  @IsNumber({}, wholeDollars)
  technology: number;

  /** Rooms, travel, training, supplies. */
  @IsNumber({}, wholeDollars)
  other: number;
}

/** What an office spent in a fiscal month or quarter. */
export class EnterCostsBody {
  /** "2026-10" or "FY2027-Q1". */
  @Matches(/^[A-Z0-9-]{1,20}$/, { message: 'Choose a month or quarter from the list.' })
  period: string;

  @IsArray({ message: 'Enter an amount for each channel.' })
  @ArrayMaxSize(channels.length, { message: 'Enter an amount for each channel, once.' })
  @ValidateNested({ each: true })
  @Type(() => ChannelAmountsBody)
  amounts: ChannelAmountsBody[];

  @PlainText({ max: 1_000, multiline: true, words: 'what you assume, and from what' })
  assumptions: string;
}
