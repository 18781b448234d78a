/** What a number is, how it is computed, where it comes from and what it leaves out: one text for every page and file. */
export interface MetricDefinition {
  readonly label: string;
  readonly what: string;
  readonly how: string;
  readonly source: string;
  readonly leftOut: string;
}

/** Where most numbers come from. */
export const history = 'The recorded history of each request';
/** Where answers come from. */
export const survey =
  'Answers to the survey after a request, in the federal wordings of OMB Circular A-11 Section 280';
/** What every number leaves out. */
export const restricted = 'Restricted HR requests';
/** What numbers of finished requests leave out. */
export const unfinished = `${restricted}; requests that were withdrawn or not approved`;
/** How a share’s interval is made. */
export const wilson = 'The interval is Wilson’s score interval at 95% confidence.';
/** Which requests the journey is about. */
export const cohort =
  'Requests count in the period of their first finish, also when they were reopened since.';
/** Which answers are shown together. */
export const group =
  'Answers count in the month in which they were given; a month is shown from the 15th of the next. Groups of fewer than ten answers, and of fewer than twenty where all say the same, are shown only together with larger ones.';
/** How a chart is judged. */
export const limits =
  'Limits come from the weeks or months where we started, widened for how few these are, and never move. A point is unusual when it lies outside; when eight in a row lie on one side of the start; when three of four lie near a limit; or when six in a row rise, or fall.';
