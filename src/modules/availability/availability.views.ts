/** A calendar to work by. */
export class WorkCalendarView {
  code: string;
  name: string;
  summary: string;
}

/** A skill of one of the person's teams. */
export class PersonSkillView {
  teamCode: string;
  teamName: string;
  code: string;
  name: string;
  has: boolean;
}

/** Days out of office, both ends included. */
export class AbsenceView {
  id: number;
  startsOn: string;
  endsOn: string;
  delegateId: number | null;
  delegateName: string | null;
  /** Whether it has begun. */
  begun: boolean;
}

/** When and how much somebody works. */
export class AvailabilityView {
  personId: number;
  fullName: string;
  timeZone: string;
  /** Tickets at work at a time; null: the limit of the team. */
  limit: number | null;
  /** The smallest limit of the person's teams; null without one. */
  teamLimit: number | null;
  /** Their hours; null: those of the team. */
  calendarCode: string | null;
  calendars: WorkCalendarView[];
  skills: PersonSkillView[];
  /** Present and coming ones, the earliest first. */
  absences: AbsenceView[];
  version: number;
}
