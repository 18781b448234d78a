import { ApiProperty } from '@nestjs/swagger';
import { channels, type Channel } from '../../../domain/ticket/ticket-facts.js';
import { ChoiceView } from '../partners.views.js';

/** What was spent on one channel, in whole dollars. */
export class ChannelAmountsView {
  @ApiProperty({ enum: channels })
  channel: Channel;
  label: string;
  salaries: number;
  technology: number;
  other: number;
  total: number;
}

/** A record of what was spent in a period, as it was entered. */
export class ChannelCostView {
  id: number;
  period: string;
  periodLabel: string;
  amounts: ChannelAmountsView[];
  total: number;
  assumptions: string;
  enteredBy: string;
  enteredAt: Date;
  /** Whether it counts; a record entered later for the same period takes its place. */
  counts: boolean;
}

/** An office that the reader leads, with its records. */
export class OfficeCostsView {
  officeCode: string;
  officeName: string;
  records: ChannelCostView[];
}

/** A channel that costs are entered for. */
export class CostChannelView {
  @ApiProperty({ enum: channels })
  code: Channel;
  label: string;
}

/** The costs of the offices that the reader leads, and what can be entered. */
export class ChannelCostListView {
  offices: OfficeCostsView[];
  /** The months and quarters that are over. */
  periods: ChoiceView[];
  channels: CostChannelView[];
}
