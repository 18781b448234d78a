/** Every measure of a dashboard, in the order in which the page has them. */
export const metricCodes = [
  'promise_kept',
  'answer_kept',
  'targets_met',
  'first_answer',
  'finish',
  'satisfied',
  'answered',
  'open_over_30_days',
  'promise_weeks',
  'segments',
  'satisfaction',
  'satisfaction_months',
  'trust',
  'ease',
  'drivers',
  'office_questions',
  'relationship',
  'kept_but_unhappy',
  'first_contact_gross',
  'first_contact_net',
  'first_contact_confirmed',
  'hand_offs',
  'misrouted',
  'ping_pong',
  'reopened',
  'recurred',
  'effort',
  'burden',
  'whose_time',
  'misses_by_cause',
  'open_by_age',
  'volume',
] as const;
export type MetricCode = (typeof metricCodes)[number];

/** What a number is, how it is computed, where it comes from and what it leaves out: one text for every page and file. */
export interface MetricDefinition {
  readonly label: string;
  readonly what: string;
  readonly how: string;
  readonly source: string;
  readonly leftOut: string;
}

const history = 'The recorded history of each request';
const survey =
  'Answers to the survey after a request, in the federal wordings of OMB Circular A-11 Section 280';
const restricted = 'Restricted HR requests';
const unfinished = `${restricted}; requests that were withdrawn or not approved`;
const wilson = 'The interval is Wilson’s score interval at 95% confidence.';
const cohort =
  'Requests count in the period of their first finish, also when they were reopened since.';
const group =
  'Answers count in the month in which they were given; a month is shown from the 15th of the next. Groups of fewer than ten answers, and of fewer than twenty where all say the same, are shown only together with larger ones.';
const limits =
  'Limits come from the weeks or months where we started, widened for how few these are, and never move. A point is unusual when it lies outside; when eight in a row lie on one side of the start; when three of four lie near a limit; or when six in a row rise, or fall.';

/** The definitions by measure. */
export const metricDictionary: Readonly<Record<MetricCode, MetricDefinition>> = {
  promise_kept: {
    label: 'Promises kept',
    what: 'Of the requests finished in the period, the share finished by the date that the customer was told when sending it.',
    how: 'That date never moves: not while we wait for anybody, and not when priority, hours or targets change. A reopened request counts by its last finish.',
    source: history,
    leftOut: `${unfinished}; requests that were given no date; open requests, until they are finished`,
  },
  answer_kept: {
    label: 'Answered as promised',
    what: 'Of the requests finished in the period, the share whose first answer by a person came by the time that the customer was told when sending it.',
    how: 'What was settled without an answer before counts by its finish.',
    source: history,
    leftOut: `${unfinished}; calls and visits, which are promised no answer`,
  },
  targets_met: {
    label: 'Internal targets met',
    what: 'The desk’s own yardstick, not a promise: of the requests finished in the period, the share finished before the target was used up.',
    how: 'It counts office time only, stands still while we wait for the customer, and follows the priority.',
    source: 'The clocks of each request, by the service level policy in force',
    leftOut: `${unfinished}; requests without a target`,
  },
  first_answer: {
    label: 'Time to first answer',
    what: 'Median office time from sending the request to the first answer by a person.',
    how: 'Half of the requests were answered within this time. Percentiles are interpolated between neighbors (R’s type 7). Requests finished in the period.',
    source: 'The clocks of each request',
    leftOut: `${unfinished}; automatic messages; requests finished without an answer to time`,
  },
  finish: {
    label: 'Time to finish',
    what: 'Median office time from sending the request to finishing it, without the time we waited for the customer; the calendar time leaves nothing out.',
    how: 'Percentiles are interpolated between neighbors (R’s type 7). Requests finished in the period, by their last finish.',
    source: 'The clocks of each request',
    leftOut: unfinished,
  },
  satisfied: {
    label: 'Satisfied (4 or 5 of 5)',
    what: 'Of those who answered the survey, the share who chose 4 (Agree) or 5 (Strongly agree).',
    how: `${group} ${wilson}`,
    source: survey,
    leftOut: `${restricted}; those who did not answer: read it together with the response rate`,
  },
  answered: {
    label: 'Answered surveys',
    what: 'Response rate: of the customers who were sent a survey about a request finished in the period, the share who answered. Coverage: answers as a share of all requests that could have been asked about.',
    how: 'Who is asked is drawn by rule, with the reason and the chance written down; no agent can skip it.',
    source: 'The ledger of surveys, one row for each closed request',
    leftOut: unfinished,
  },
  open_over_30_days: {
    label: 'Open more than 30 days',
    what: 'Requests that are open right now and were sent more than 30 days ago.',
    how: 'Counted when the page is opened; the period does not matter here.',
    source: history,
    leftOut: restricted,
  },
  promise_weeks: {
    label: 'Promises kept by week',
    what: 'Promises kept, by week of finishing, as a control chart of shares (p chart, or Laney’s p′ where weeks differ by more than chance).',
    how: limits,
    source: history,
    leftOut: unfinished,
  },
  segments: {
    label: 'Promises kept by where customers work',
    what: 'Promises kept for each group of customers, compared with all the others.',
    how: 'Newcombe’s interval of the difference, at a confidence divided among the groups compared. A group counts from ten promises on; smaller ones are taken together. Where somebody works is what it was when the request was sent.',
    source: `${history}; the directory of people`,
    leftOut: unfinished,
  },
  satisfaction: {
    label: 'Satisfaction',
    what: 'How many chose each of the five points; the shares of 4 and 5, and of 5, follow from them.',
    how: `${group} ${wilson}`,
    source: survey,
    leftOut: `${restricted}; those who did not answer`,
  },
  satisfaction_months: {
    label: 'Satisfaction by month',
    what: 'Mean satisfaction by month, of all services, as a control chart of single values (XmR).',
    how: `${limits} The interval of a single mean is printed from 30 answers on only.`,
    source: survey,
    leftOut: `${restricted}; those who did not answer`,
  },
  trust: {
    label: 'Trust',
    what: 'How many agree that the interaction increased their trust in the office that served them.',
    how: `${group} ${wilson}`,
    source: survey,
    leftOut: `${restricted}; those who left this question out`,
  },
  ease: {
    label: 'Ease',
    what: 'How many agree that it was easy to complete what they needed to do.',
    how: `${group} ${wilson}`,
    source: survey,
    leftOut: `${restricted}; those who left this question out`,
  },
  drivers: {
    label: 'What made the difference',
    what: 'Of those who answered the survey, the share who ticked each reason: what went well (from those who chose 4 or 5), or what could have been better (1 to 3).',
    how: `The base is all who answered. ${group} ${wilson} The hollow dot is the share in the months where we started.`,
    source: survey,
    leftOut: restricted,
  },
  office_questions: {
    label: 'Questions of the offices',
    what: 'How many chose each point of a question that an office asks beside the federal ones, and the share who agree or say yes.',
    how: `A question is one wording on one scale: with other words or another scale it is another question, counted apart. Answers are shown for the last fiscal quarter that is final, all services together, from ten answers on, and from twenty where all say the same. ${wilson}`,
    source: 'Answers to the survey after a request, in the words of the office',
    leftOut: `${restricted}; those who left the question out`,
  },
  relationship: {
    label: 'The survey twice a year',
    what: 'How many people of the bureau chose each of the five points of a statement about the offices as a whole, and the share who chose Agree or Strongly agree.',
    how: `Each wave is counted once, when it closes, and never changes. A statement is shown from ten answers on, and from twenty where all say the same; its mean from thirty on. Against the wave before by Newcombe's interval, "no clear change" while 0 lies inside. ${wilson}`,
    source: 'Answers to the relationship survey, one person once a wave',
    leftOut:
      'Those who work in the offices that are asked about, who asked not to be asked, and who were asked about a request a short while before; each is counted under its reason',
  },
  kept_but_unhappy: {
    label: 'On time, but unhappy',
    what: 'Of those whose request was finished by the date first given and who answered the survey, how many chose 1 or 2.',
    how: 'Whole fiscal quarters, and only where the answers about dates kept and about all others may each be shown. The requests themselves are listed for the leads of the offices, who follow up on low answers.',
    source: `${survey}; ${history.toLowerCase()}`,
    leftOut: restricted,
  },
  first_contact_gross: {
    label: 'Settled at first contact',
    what: 'The share of requests that the first reply by a person, or the call itself, settled (gross first-contact resolution, after MetricNet and HDI).',
    how: `One reply at most, no change of team, no further message of the customer before the finish, and not reopened within seven days. Nobody ticks a box. ${cohort} Judged once the seven days are over. ${wilson}`,
    source: history,
    leftOut: `${unfinished}; what waits for an approval or is opened by a program`,
  },
  first_contact_net: {
    label: 'Settled at first contact, of what the first level can settle',
    what: 'The same among requests that the first level can settle (net first-contact resolution): those of services without stages of work.',
    how: `As above. ${cohort} ${wilson}`,
    source: history,
    leftOut: `${unfinished}; what waits for an approval or is opened by a program; services that pass through stages`,
  },
  first_contact_confirmed: {
    label: 'Settled at first contact, by the customer’s word',
    what: 'Of the requests that we count as settled at first contact and whose customer said so, the share who agree that their need was addressed (4 or 5).',
    how: `${group} ${wilson}`,
    source: `${survey}; ${history.toLowerCase()}`,
    leftOut: `${restricted}; those who left this question out`,
  },
  hand_offs: {
    label: 'Hand-offs between teams',
    what: 'How often a request changed teams after it was first routed, on average, and the share with two or more changes.',
    how: `Changes of person inside a team do not count. ${cohort} ${wilson}`,
    source: history,
    leftOut: unfinished,
  },
  misrouted: {
    label: 'Finished by another team',
    what: 'The share of requests that another team had in the end than the one they came to first.',
    how: `${cohort} ${wilson}`,
    source: history,
    leftOut: unfinished,
  },
  ping_pong: {
    label: 'Back and forth between teams',
    what: 'The share of requests that came back to a team that had had them before.',
    how: `${cohort} ${wilson}`,
    source: history,
    leftOut: unfinished,
  },
  reopened: {
    label: 'Reopened within 14 days',
    what: 'Of the requests finished in the period, the share that were opened again within 14 days.',
    how: `A thank-you reopens nothing. ${cohort} Judged once the 14 days are over. ${wilson}`,
    source: history,
    leftOut: unfinished,
  },
  recurred: {
    label: 'Asked for again within 30 days',
    what: 'The share of requests whose customer asked for the same service again within 30 days after the finish.',
    how: `${cohort} Judged once the 30 days are over. ${wilson}`,
    source: history,
    leftOut: unfinished,
  },
  effort: {
    label: 'Effort beyond asking once',
    what: 'What a request cost its customer beyond asking once: further messages, hand-offs, changes of channel and reopenings, added up, on average a request.',
    how: `What the customer wrote after the finish without reopening counts as thanks. ${cohort}`,
    source: history,
    leftOut: `${unfinished}; questions for what we already know, since forms fill these in themselves`,
  },
  burden: {
    label: 'Paperwork',
    what: 'Hours that customers spent on forms, as the Paperwork Reduction Act counts them: forms × minutes ÷ 60; with the questions we asked back and the people of the desk who wrote.',
    how: `The minutes are the service’s own estimate when the request was sent. ${cohort}`,
    source: `${history}; the catalog of services`,
    leftOut: `${unfinished}; forms that the desk filled in during a call or visit`,
  },
  whose_time: {
    label: 'Whose time it took',
    what: 'The office time from sending to finishing a request, by who it waited for; the parts add up.',
    how: 'Summed over the requests finished in the period. Time outside office hours is told apart.',
    source: history,
    leftOut: unfinished,
  },
  misses_by_cause: {
    label: 'Why dates were missed',
    what: 'Requests finished after the date first given, by the one cause that weighed most.',
    how: 'Two or more hand-offs count as handed on; else the wait that took more than half of the time; else the work itself. It is read from the history, never chosen by whoever closed the request.',
    source: history,
    leftOut: unfinished,
  },
  open_by_age: {
    label: 'Open requests by age',
    what: 'Requests open right now, by whole days since they were sent.',
    how: 'Counted when the page is opened; the period does not matter here.',
    source: history,
    leftOut: restricted,
  },
  volume: {
    label: 'Requests by service',
    what: 'Requests sent in the period, by service.',
    how: 'Counted by the day on which they were sent, whatever became of them.',
    source: history,
    leftOut: restricted,
  },
};
