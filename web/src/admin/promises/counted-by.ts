import type { Policy } from '../admin-types.js';

const whose = { team: 'The team’s calendar', bureau: 'The bureau’s calendar, or else the team’s' };

/** By whose calendar the time of a policy is counted. */
export const countedBy = ({ countedBy: by, calendar }: Policy): string =>
  by === 'calendar' ? (calendar?.name ?? by) : whose[by];
