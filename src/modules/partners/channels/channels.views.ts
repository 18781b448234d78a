import { ApiProperty } from '@nestjs/swagger';
import { channels, type Channel } from '../../../domain/ticket/ticket-facts.js';
import { ChoiceView, PartnerPeriodView } from '../partners.views.js';

/** One channel, or all of them; costs as printed, null where they are not known. */
export class ChannelSumView {
  requests: number;
  contacts: number;
  /** Contacts for each request, "1.4". */
  contactsEach: string | null;
  costPerRequest: string | null;
  costPerContact: string | null;
}

/** One channel by which requests came. */
export class ChannelRowView extends ChannelSumView {
  @ApiProperty({ enum: channels })
  channel: Channel;
  label: string;
  share: string;
  /** Null where there is no whole period before. */
  shareBefore: string | null;
  costPerRequestBefore: string | null;
}

/** A condition of the claim that a lower cost is a better service. */
export class ClaimGuardView {
  @ApiProperty({ enum: ['mix', 'need', 'repeat'] })
  code: 'mix' | 'need' | 'repeat';
  label: string;
  /** Null when nothing can be said yet. */
  @ApiProperty({ type: Boolean, nullable: true })
  holds: boolean | null;
  words: string;
}

/** Whether "lower cost, higher service" may be said. */
export class LowerCostClaimView {
  claimed: boolean;
  sentence: string;
  guards: ClaimGuardView[];
}

/** Repeat contact within seven days, with its lists. */
export class RepeatContactView {
  judged: number;
  repeated: number;
}

/** What an office assumes of what it spent. */
export class CostAssumptionsView {
  officeName: string;
  periodLabel: string;
  assumptions: string;
  enteredAt: Date;
}

/** How the requests of a bureau came in a period, what they cost, and whether that is a better service. */
export class ChannelReportView {
  period: PartnerPeriodView;
  service: ChoiceView | null;
  mixSentence: string;
  costSentence: string;
  claim: LowerCostClaimView;
  channels: ChannelRowView[];
  all: ChannelSumView;
  repeats: RepeatContactView;
  assumptions: CostAssumptionsView[];
  /** Whether the reader leads an office, and so enters costs. */
  mayEnterCosts: boolean;
}
