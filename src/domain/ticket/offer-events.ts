/** A hand-over that waits for its answer: which team of which office may take the ticket, and who has it until then. */
export interface OfferReference {
  readonly teamCode: string;
  readonly officeCode: string;
  readonly fromTeamCode: string;
  readonly fromOfficeCode: string;
}

/** What is recorded of a ticket that is offered to another office; that it was accepted, `transferred` tells. */
export interface OfferEventData {
  offer_made: OfferReference & { readonly reason: string };
  offer_declined: OfferReference & {
    readonly reason: string;
    /** Whoever had offered it, and is told. */
    readonly offeredById: number;
  };
  /** It has waited for a business day; the lead of the team that was asked is told. */
  offer_reminded: OfferReference;
  offer_withdrawn: OfferReference;
  /** Nobody had answered when the ticket ended, or when a rule handed it on. */
  offer_lapsed: OfferReference & { readonly because: 'finished' | 'handed_on' };
}

/** What is recorded of hand-overs to another team, offered or not. */
export interface HandOverEventData extends OfferEventData {
  transferred: {
    readonly teamCode: string;
    readonly officeCode: string;
    readonly previousTeamCode: string;
    readonly previousOfficeCode: string;
    readonly reason: string;
    /** Who had offered it to the team that accepted; absent where it went at once. */
    readonly offeredById?: number;
  };
}

export const offerEventKinds = [
  'offer_made',
  'offer_declined',
  'offer_reminded',
  'offer_withdrawn',
  'offer_lapsed',
] as const satisfies readonly (keyof OfferEventData)[];
