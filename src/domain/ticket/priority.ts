/** How many people the matter touches. */
export const impacts = ['person', 'team', 'bureau', 'agency'] as const;
export type Impact = (typeof impacts)[number];

/** How soon it has to be settled. */
export const urgencies = ['can_wait', 'soon', 'now'] as const;
export type Urgency = (typeof urgencies)[number];

/** What the SLA targets and the queue go by, from least to most pressing. */
export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof priorities)[number];

/** Words for each impact, as a person would say them. */
export const impactLabels: Readonly<Record<Impact, string>> = {
  person: 'One person',
  team: 'A team',
  bureau: 'A whole bureau',
  agency: 'The whole agency',
};

/** Words for each urgency. */
export const urgencyLabels: Readonly<Record<Urgency, string>> = {
  can_wait: 'It can wait',
  soon: 'Soon',
  now: 'Work has stopped',
};

/** Words for each priority. */
export const priorityLabels: Readonly<Record<Priority, string>> = {
  low: 'Low',
  normal: 'Normal',
  high: 'High',
  urgent: 'Urgent',
};

const matrix: Readonly<Record<Impact, Readonly<Record<Urgency, Priority>>>> = {
  person: { can_wait: 'low', soon: 'normal', now: 'high' },
  team: { can_wait: 'normal', soon: 'normal', now: 'high' },
  bureau: { can_wait: 'normal', soon: 'high', now: 'urgent' },
  agency: { can_wait: 'high', soon: 'urgent', now: 'urgent' },
};

/**
 * The priority that follows from impact and urgency; nobody sets it by hand. It never falls when
 * more people are touched or when it becomes more pressing, and one person alone is never urgent.
 */
export function priorityOf(impact: Impact, urgency: Urgency): Priority {
  return matrix[impact][urgency];
}
