import {
  type MetricDefinition,
  cohort,
  group,
  history,
  restricted,
  survey,
  unfinished,
} from './metric-words.js';

type ChannelMetric = 'channel_mix' | 'cost_per_request' | 'repeat_contact' | 'lower_cost_claim';

/** The definitions of how requests came, and of what they cost. */
export const channelDefinitions: Readonly<Record<ChannelMetric, MetricDefinition>> = {
  channel_mix: {
    label: 'How requests came',
    what: 'Requests sent in the period by the channel of their arrival, and contacts: the requests themselves and every further message of their customers while they were open.',
    how: 'A request belongs to the channel by which it first came, also when its customer went on by another. Counted by the day on which it was sent, whatever became of it.',
    source: history,
    leftOut: restricted,
  },
  cost_per_request: {
    label: 'Cost of a request and of a contact',
    what: 'What the offices spent on a channel, divided by all requests (or contacts) that came to them that way in the months they entered.',
    how: 'Salaries, technology and other expense, entered by the leads of the offices; a quarter is spread evenly over its months. Where offices differ, the bureau’s own requests are the weights. A change of the mean is cut by midpoints into what the mix did, Σ(w₁−w₀)(c₀+c₁)/2, and what the channels’ own costs did, Σ(c₁−c₀)(w₀+w₁)/2; the two add up exactly.',
    source: `${history}; what the offices entered, each record with what it assumes`,
    leftOut: `${restricted}; offices and months without a record; money for a channel by which nothing came`,
  },
  repeat_contact: {
    label: 'Back within 7 days',
    what: 'Of the requests finished in the period, the share that were opened again, or whose customer asked for the same service again, within 7 days.',
    how: `${cohort} Judged once the 7 days are over.`,
    source: history,
    leftOut: unfinished,
  },
  lower_cost_claim: {
    label: 'Lower cost, higher service',
    what: 'Whether a lower cost may be called a better service. It is claimed only when all three hold: the mix of channels lowered the cost; the need addressed is not worse by more than 3 points; no more comes back within 7 days.',
    how: `Needs addressed (4 or 5 of “My need was addressed”) are compared by Newcombe’s interval, whose lower end has to lie at −3 points or above; repeat contact is up when the interval of its difference lies above zero. ${group} Of these answers only the verdict is told.`,
    source: `${history}; ${survey.charAt(0).toLowerCase()}${survey.slice(1)}; what the offices entered`,
    leftOut: `${restricted}; periods before which the bureau was not served for a whole one`,
  },
};
