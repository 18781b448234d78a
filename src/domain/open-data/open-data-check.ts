import { decide, type Decision, type Refusal } from '../decision.js';
import { nextOpenDataMonth } from './open-months.js';
import type { OpenTable } from './open-table.js';

/** Length of the note in plain words, in characters. */
const shortestNote = 80;
export const longestNote = 4_000;
/** The longest sentence that a note may have, in words (digital.gov: "never more than 40"). */
const longestSentence = 40;

/** A month before it is published. */
export interface OpenDataDraft {
  /** "2026-10". */
  readonly month: string;
  readonly note: string;
  /** In which role it is signed: "Chief Data Officer". */
  readonly signedAs: string;
  readonly tables: readonly OpenTable[];
}

/** What the publishing of a month is judged against. */
export interface OpenDataStanding {
  /** The first month whose answers may still change. */
  readonly firstOpenMonth: string;
  /** Oldest first. */
  readonly publishedMonths: readonly string[];
}

/**
 * Whether a month may be published: its answers are final, it was not published before, there is something to show,
 * every column is explained, and a note in plain words is signed by somebody. Every reason against it is named.
 */
export function checkOpenData(
  draft: OpenDataDraft,
  { firstOpenMonth, publishedMonths }: OpenDataStanding,
): Decision<OpenDataDraft> {
  const { month, note, signedAs, tables } = draft;
  const next = nextOpenDataMonth(publishedMonths.at(-1) ?? null, firstOpenMonth);
  const comes = month < firstOpenMonth && !publishedMonths.includes(month);
  return decide(
    [
      against(
        month >= firstOpenMonth,
        'not_final',
        'Answers of this month can still change. Publish it from the 15th of the next month on.',
        'month',
      ),
      against(
        publishedMonths.includes(month),
        'published',
        'This month was published already. What is published stays as it is.',
        'month',
      ),
      against(
        comes && month !== next,
        'not_next',
        `Months are published in order. The next one is ${next}.`,
        'month',
      ),
      against(
        tables.length === 0,
        'nothing_to_show',
        'No group of this month is large enough to be published. It goes together with the next one.',
        'month',
      ),
      ...unexplained(tables),
      noteTooShort(note),
      against(
        [...note].length > longestNote,
        'note_too_long',
        `The note must be ${longestNote.toLocaleString('en-US')} characters or fewer.`,
        'note',
      ),
      ...longSentences(note),
      against(
        signedAs.trim() === '',
        'not_signed',
        'Enter the role in which you sign, such as Chief Data Officer.',
        'signedAs',
      ),
    ],
    () => draft,
  );
}

function noteTooShort(note: string): Refusal | null {
  return against(
    [...note.trim()].length < shortestNote,
    'note_missing',
    `Write a note of ${shortestNote} characters or more: what the figures say, and what they don't.`,
    'note',
  );
}

/** A column whose meaning nobody wrote down cannot be read by anybody else. */
function unexplained(tables: readonly OpenTable[]): Refusal[] {
  return tables.flatMap(({ code, columns }) =>
    columns
      .filter(({ meaning }) => meaning.trim() === '')
      .map(({ name }) => ({
        code: 'open_data.not_in_dictionary',
        message: `The column ${name} of ${code} is not in the data dictionary.`,
        field: 'tables',
      })),
  );
}

function longSentences(note: string): Refusal[] {
  return note
    .split(/(?<=[.!?])\s+|\n+/u)
    .map((sentence) => sentence.trim().split(/\s+/u))
    .filter((words) => words.length > longestSentence)
    .map((words) => ({
      code: 'open_data.sentence_too_long',
      message: `The sentence that begins "${words.slice(0, 5).join(' ')}" has ${words.length} words. Use ${longestSentence} or fewer.`,
      field: 'note',
    }));
}

function against(holds: boolean, code: string, message: string, field: string): Refusal | null {
  return holds ? { code: `open_data.${code}`, message, field } : null;
}
