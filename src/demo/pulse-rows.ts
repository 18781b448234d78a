/** A row of the pulse ledger of the history; instants are epoch ms. */
export interface HistoryPulse {
  readonly id: number;
  readonly ticketId: number;
  readonly customerId: number;
  readonly bureauCode: string;
  readonly officeCode: string;
  readonly serviceCode: string;
  readonly eligible: boolean;
  reason: string;
  readonly probability: number;
  state: 'excluded' | 'scheduled' | 'sent' | 'answered' | 'expired';
  readonly eligibleAt: number;
  readonly sendAfter: number | null;
  sentAt: number | null;
  answeredAt: number | null;
  expiresAt: number | null;
}

/** An answer of the history. */
export interface HistoryResponse {
  readonly pulseId: number;
  readonly satisfaction: number;
  readonly trust: number | null;
  readonly ease: number | null;
  readonly needAddressed: number | null;
  readonly drivers: readonly string[];
  readonly comment: string | null;
  readonly shareName: boolean;
  readonly answeredAt: number;
}

/** The lead's task after a low score. */
export interface HistoryFollowUp {
  readonly id: number;
  readonly pulseId: number;
  readonly ticketId: number;
  readonly officeCode: string;
  readonly teamCode: string;
  readonly ownerId: number;
  readonly state: 'received' | 'acknowledged' | 'dispatched' | 'responded';
  readonly score: number;
  readonly openedAt: number;
  readonly acknowledgeBy: number;
  readonly contactBy: number;
  readonly acknowledgedAt: number | null;
  readonly respondedAt: number | null;
  readonly cause: string | null;
  readonly result: string | null;
  readonly outcome: string | null;
}

/** Everything that pulses left behind. */
export interface PulseHistoryRows {
  readonly pulses: HistoryPulse[];
  readonly responses: HistoryResponse[];
  readonly followUps: HistoryFollowUp[];
}
