import { measuredShare, type MeasuredShare } from './measured-share.js';

/** A visit of someone who meant to ask: opened a form, or searched and then opened help. */
export interface IntentVisit {
  /** Said "this solved it". */
  readonly confirmed: boolean;
  /** Opened any help at all; a form left without it is a failure, no deflection. */
  readonly readHelp: boolean;
  /** Hours until their next contact by any channel; null when there was none. */
  readonly contactAfterHours: number | null;
}

/** How far help answered instead of a request, in three strengths. Only confirmed and net count towards savings. */
export interface SelfServiceRates {
  readonly confirmed: MeasuredShare;
  /** Read help, and no contact within 72 hours. */
  readonly implicit: MeasuredShare;
  /** Confirmed or implicit, less those who came within seven days after all. */
  readonly net: MeasuredShare;
}

const quiet = ({ contactAfterHours }: IntentVisit, hours: number) =>
  contactAfterHours === null || contactAfterHours > hours;

/** Deflection after ServiceNow's definition (a user who intended to create a case, and no case was created), counted three ways. */
export function selfServiceRates(visits: readonly IntentVisit[]): SelfServiceRates {
  const share = (so: (visit: IntentVisit) => boolean) =>
    measuredShare(visits.filter(so).length, visits.length);
  const implicit = (visit: IntentVisit) => visit.readHelp && quiet(visit, 72);
  return {
    confirmed: share(({ confirmed }) => confirmed),
    implicit: share(implicit),
    net: share((visit) => (visit.confirmed || implicit(visit)) && quiet(visit, 168)),
  };
}
