import type { Area, Permission } from './permissions.js';

/** The signed-in person, as every page needs them. */
export class SessionPersonView {
  id: number;
  fullName: string;
  givenName: string;
  email: string;
  bureauCode: string;
  bureauName: string;
  /** IANA name of the zone in which this person reads dates. */
  timeZone: string;
}

/** One way to sign in. */
export class SignInMethodView {
  code: string;
  label: string;
  /** Where the browser goes to start; null when the sign-in page asks for address and password. */
  startPath: string | null;
}

/** Who is signed in and what they may do; also answered when nobody is. */
export class SessionView {
  signedIn: boolean;
  person: SessionPersonView | null;
  /** The areas that the header offers. */
  areas: Area[];
  permissions: Permission[];
  /** Goes into the X-CSRF-Token header of every change; null without a session. */
  csrfToken: string | null;
  /** Whether demo accounts are offered. */
  demo: boolean;
  signInMethods: SignInMethodView[];
}

/** A person to look around as. */
export class DemoAccountView {
  email: string;
  fullName: string;
  title: string;
  /** customer, agent, team_lead, office_lead, bureau_lead or administrator. */
  role: string;
  /** The role and where it is held, in words. */
  label: string;
}
