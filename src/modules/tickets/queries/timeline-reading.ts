/** What the timeline needs beside the events: who reads it, where, and names. */
export interface TimelineReading {
  readonly viewerId: number;
  readonly customerId: number;
  /** Whether the request is restricted to the office that serves it. */
  readonly sensitive: boolean;
  readonly zone: string;
  readonly now: number;
  /** "IT desk". */
  readonly deskName: string;
  readonly promisedFinishAt: number | null;
  readonly promisedResponseAt: number | null;
  readonly nameOf: (personId: number) => string;
  readonly deskOf: (officeCode: string) => string;
  /** The code of the stage that this cycle of the stages' clock is about; null where it is not known. */
  readonly stageOfCycle: (cycle: number) => string | null;
}

/** The words of an entry. */
export interface Words {
  readonly title: string;
  readonly sentence?: string | null;
}

/** "You", or the name. */
export function personOf(personId: number, { viewerId, nameOf }: TimelineReading): string {
  return personId === viewerId ? 'You' : nameOf(personId);
}
