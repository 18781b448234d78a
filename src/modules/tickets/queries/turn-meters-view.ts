import { durationWords } from '../../../domain/sla/date-words.js';
import { calendarTimeWords } from '../../../domain/partners/duration-words.js';
import type { TurnMeters } from '../../../domain/sla/turn-meters.js';
import type { TurnMetersView, TurnShareView } from '../turn-meters.views.js';

const parties = [
  ['ours', 'ours', 'Ours'],
  ['customer', 'customer', 'The customer’s'],
  ['third_party', 'thirdParty', 'Third parties’'],
] as const;

/** The meters with their words; a share of nothing is left out unless it is a party's. */
export function turnMetersView(meters: TurnMeters): TurnMetersView {
  const { outsideHoursMs, solvedMs, elapsedMs } = meters;
  const rest = (party: TurnShareView['party'], label: string, ms: number): TurnShareView[] =>
    ms === 0 ? [] : [{ ...{ party, label, ms, words: wallWords(ms) }, ...noCalendar }];
  return {
    shares: [
      ...parties.map(([party, key, label]) => {
        const { businessMs: ms, calendarMs } = meters[key];
        const words = durationWords(ms);
        return {
          party,
          label,
          ms,
          words,
          calendarMs,
          calendarWords: wallWords(calendarMs),
        };
      }),
      ...rest('outside_hours', 'Outside hours', outsideHoursMs),
      ...rest('solved', 'Solved, then reopened', solvedMs),
    ],
    elapsedMs,
    elapsedWords: wallWords(elapsedMs),
  };
}

const noCalendar = { calendarMs: null, calendarWords: null };

const twoDaysMs = 2 * 86_400_000;

/** Hours and minutes up to two days, days beyond. */
function wallWords(ms: number): string {
  return ms < twoDaysMs ? durationWords(ms) : calendarTimeWords(ms);
}
