/** One party's share of a ticket's life. Business time is in the hours that measure finishing. */
export class TurnShareView {
  party: 'ours' | 'customer' | 'third_party' | 'outside_hours' | 'solved';
  label: string;
  /** This share of the whole, in milliseconds: the shares add up exactly to the time elapsed. */
  ms: number;
  words: string;
  /** The party's time on the wall; null for what is no party. */
  calendarMs: number | null;
  calendarWords: string | null;
}

/** Whose time a ticket took. */
export class TurnMetersView {
  shares: TurnShareView[];
  elapsedMs: number;
  elapsedWords: string;
}
