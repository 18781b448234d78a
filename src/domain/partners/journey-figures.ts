import type { Interval } from '../measurement/wilson.js';
import { measuredShare } from '../measurement/measured-share.js';
import { burdenHours } from '../measurement/effort.js';
import type { MetricCode } from './metric-dictionary.js';
import { percent, whole } from './tile-comparison.js';

/** How many requests were judged by a measure, and how many of them were so. */
export interface Judged {
  readonly judged: number;
  readonly so: number;
}

/** Sums over the requests first finished in a period; what reopened since stays among them. */
export interface JourneySums {
  readonly requests: number;
  /** By the rule of first-contact resolution, once seven days are over. */
  readonly firstContact: Judged;
  /** The same among those that the first level can settle. */
  readonly firstLevel: Judged;
  readonly transfers: number;
  readonly twoOrMore: number;
  readonly misrouted: number;
  readonly pingPong: number;
  /** Within 14 days, once these are over. */
  readonly reopened: Judged;
  /** Within 30 days, once these are over. */
  readonly recurred: Judged;
  readonly repeatContacts: number;
  readonly channelSwitches: number;
  readonly reopens: number;
  /** Forms that customers filled in themselves, and the minutes they take. */
  readonly forms: number;
  readonly formMinutes: number;
  readonly questionsBack: number;
  readonly staffMet: number;
}

/** A list behind a figure of the journey. */
export interface JourneyList {
  readonly metric: string;
  readonly tickets: number;
  /** What it holds, for the link: "settled at first contact". */
  readonly words: string;
}

/** One row of what requests took; `text` is null of no requests, which the page calls "No data". */
export interface JourneyFigure {
  readonly code: MetricCode;
  readonly label: string;
  readonly text: string | null;
  readonly detail: string;
  readonly n: number;
  readonly lists: JourneyList[];
}

/** Under ten requests a share is said as a count, since a percentage would claim more than it knows. */
const enough = 10;

/** What requests took of their customers, row by row, and the finding in a sentence. */
export function journeyFigures(sums: JourneySums): { sentence: string; figures: JourneyFigure[] } {
  const { requests } = sums;
  const of = (so: number): Judged => ({ judged: requests, so });
  return {
    sentence: findingOf(sums),
    figures: [
      shareRow('first_contact_gross', 'Settled at first contact', sums.firstContact, {
        judgedIn: 'first_contact_judged',
        soIn: 'first_contact_settled',
        words: 'settled at first contact',
      }),
      shareRow(
        'first_contact_net',
        'The same, of what the first level can settle',
        sums.firstLevel,
        {
          judgedIn: 'first_level_judged',
          soIn: 'first_level_settled',
          words: 'settled at first contact',
        },
      ),
      handOffs(sums),
      shareRow('misrouted', 'Finished by another team than it came to first', of(sums.misrouted), {
        soIn: 'misrouted',
        words: 'finished by another team',
      }),
      shareRow('ping_pong', 'Came back to a team that had it before', of(sums.pingPong), {
        soIn: 'ping_pong',
        words: 'that came back to a team',
      }),
      shareRow('reopened', 'Reopened within 14 days', sums.reopened, {
        judgedIn: 'reopen_judged',
        soIn: 'reopened',
        words: 'reopened',
      }),
      shareRow('recurred', 'Asked for again within 30 days', sums.recurred, {
        judgedIn: 'recurrence_judged',
        soIn: 'recurred',
        words: 'asked for again',
      }),
      effort(sums),
      burden(sums),
    ],
  };
}

interface RowLists {
  readonly judgedIn?: string;
  readonly soIn: string;
  readonly words: string;
}

function shareRow(
  code: MetricCode,
  label: string,
  { judged, so }: Judged,
  { judgedIn = 'journeys', soIn, words }: RowLists,
): JourneyFigure {
  return {
    ...{ code, label, n: judged },
    text: shareText(so, judged),
    detail: judged === 0 ? noCohort(judgedIn) : betweenWords(measuredShare(so, judged).interval!),
    lists: [
      { metric: soIn, tickets: so, words },
      { metric: judgedIn, tickets: judged, words: 'judged' },
    ],
  };
}

function noCohort(judgedIn: string): string {
  return judgedIn === 'journeys'
    ? 'Nothing was finished in the period.'
    : 'Nothing of the period can be judged yet.';
}

/** "84%"; under ten "7 of 8"; of none there is nothing to say. */
function shareText(so: number, judged: number): string | null {
  if (judged === 0) return null;
  return judged < enough ? `${so} of ${judged}` : percent(so, judged);
}

function betweenWords({ low, high }: Interval): string {
  return `Between ${whole(low)}% and ${whole(high)}% with 95% confidence.`;
}

function handOffs({ requests, transfers, twoOrMore }: JourneySums): JourneyFigure {
  const interval = measuredShare(twoOrMore, requests).interval;
  return {
    ...{ code: 'hand_offs', label: 'Hand-offs between teams', n: requests },
    text: requests === 0 ? null : `${perRequest(transfers, requests)} a request`,
    detail:
      interval === null
        ? noCohort('journeys')
        : `${shareText(twoOrMore, requests)} had two or more. ${betweenWords(interval)}`,
    lists: [{ metric: 'handed_on_twice', tickets: twoOrMore, words: 'with two or more hand-offs' }],
  };
}

function effort(sums: JourneySums): JourneyFigure {
  const { requests, transfers, repeatContacts, channelSwitches, reopens } = sums;
  const each = (sum: number) => perRequest(sum, requests);
  return {
    ...{ code: 'effort', label: 'Effort beyond asking once', n: requests },
    text:
      requests === 0
        ? null
        : `${each(transfers + repeatContacts + channelSwitches + reopens)} steps a request`,
    detail:
      requests === 0
        ? noCohort('journeys')
        : `${each(repeatContacts)} further messages, ${each(transfers)} hand-offs, ${each(channelSwitches)} changes of channel, ${each(reopens)} reopenings.`,
    lists: [{ metric: 'journeys', tickets: requests, words: 'finished' }],
  };
}

function burden(sums: JourneySums): JourneyFigure {
  const { requests, forms, formMinutes, questionsBack, staffMet } = sums;
  const hours = forms === 0 ? 0 : burdenHours(forms, formMinutes / forms);
  return {
    ...{ code: 'burden', label: 'Paperwork', n: requests },
    text:
      requests === 0
        ? null
        : `${hours < 10 ? hours.toFixed(1) : Math.round(hours).toLocaleString('en-US')} hours`,
    detail:
      requests === 0
        ? noCohort('journeys')
        : `${forms.toLocaleString('en-US')} forms filled in${forms === 0 ? '' : `, ${Math.round(formMinutes / forms)} minutes each by the service’s own estimate`}. ${perRequest(questionsBack, requests)} questions back and ${perRequest(staffMet, requests)} people to deal with a request.`,
    lists: [{ metric: 'forms', tickets: forms, words: 'with a form' }],
  };
}

/** "0.3", "1.4"; "0.04" where a tenth would round it away. */
function perRequest(sum: number, requests: number): string {
  const mean = sum / requests;
  return mean > 0 && mean < 0.1 ? mean.toFixed(2) : mean.toFixed(1);
}

function findingOf({ requests, firstContact, reopened, recurred }: JourneySums): string {
  if (requests === 0) return 'No data: nothing was finished in this period.';
  const parts = [
    ...partOf(firstContact, 'settled at first contact'),
    ...partOf(reopened, 'reopened'),
    ...partOf(recurred, 'asked for again'),
  ];
  if (parts.length === 0) return 'It is too early to judge what was finished in this period.';
  const last = parts.pop()!;
  return `Of the requests we finished, ${parts.length === 0 ? last : `${parts.join(', ')} and ${last}`}.`;
}

function partOf({ judged, so }: Judged, words: string): string[] {
  const text = shareText(so, judged);
  return text === null
    ? []
    : [`${text} ${text === '1 of 1' || so === 1 ? 'was' : 'were'} ${words}`];
}
