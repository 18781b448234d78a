/** The bureau of a person. */
export class PersonBureauView {
  code: string;
  name: string;
}

/** Someone named in a staff record. */
export class NamedPersonView {
  fullName: string;
}

/** The staff record of the signed-in person, from which forms are filled in. */
export class MeView {
  id: number;
  fullName: string;
  givenName: string;
  email: string;
  bureau: PersonBureauView;
  title: string;
  workLocation: string;
  phone: string;
  supervisor: NamedPersonView | null;
  timeZone: string;
  pulseOptOut: boolean;
  /** What the desks should know to help them well, as they said it; null when they said nothing. */
  accommodations: string | null;
}

/** A colleague in a list to choose from. */
export class PersonOptionView {
  id: number;
  fullName: string;
  email: string;
  title: string;
  bureauName: string;
}
