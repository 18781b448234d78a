import { checkOpenData, longestNote, type OpenDataDraft } from './open-data-check.js';
import type { OpenTable } from './open-table.js';

const table: OpenTable = {
  ...{ code: 'who-was-asked', title: 'Who was asked' },
  columns: [{ name: 'asked', meaning: 'Requests whose customer was asked.' }],
  rows: [[12]],
};

const note =
  'In October 412 people told us how it went. Eight of ten were satisfied. We cannot say what the others think.';

const check = (given: Partial<OpenDataDraft> = {}, published: string[] = []) =>
  checkOpenData(
    { ...{ month: '2026-10', note, signedAs: 'Chief Data Officer' }, tables: [table], ...given },
    { firstOpenMonth: '2026-11', publishedMonths: published },
  );

const codes = (given: Partial<OpenDataDraft>, published: string[] = []): string[] => {
  const decision = check(given, published);
  return decision.allowed ? [] : decision.refusals.map(({ code }) => code);
};

describe('a month of open data', () => {
  it('is published with its tables, their dictionary and a signed note', () => {
    expect(check()).toMatchObject({ allowed: true, outcome: { month: '2026-10', note } });
  });

  it('is refused without a note, with a very long one, and unsigned', () => {
    expect(codes({ note: ' Fine. ' })).toEqual(['open_data.note_missing']);
    expect(codes({ note: `${'Fine. '.repeat(longestNote)}` })).toEqual(['open_data.note_too_long']);
    expect(codes({ signedAs: '  ' })).toEqual(['open_data.not_signed']);
  });

  it('is refused with a sentence of more than 40 words, which is named', () => {
    const long = `${note} ${Array.from({ length: 41 }, (_, at) => `word${at}`).join(' ')}.`;
    expect(check({ note: long })).toEqual({
      allowed: false,
      refusals: [
        {
          code: 'open_data.sentence_too_long',
          message:
            'The sentence that begins "word0 word1 word2 word3 word4" has 41 words. Use 40 or fewer.',
          field: 'note',
        },
      ],
    });
  });

  it('is refused when a column is not in the dictionary', () => {
    const columns = [...table.columns, { name: 'secret', meaning: ' ' }];
    expect(check({ tables: [{ ...table, columns }] })).toMatchObject({
      refusals: [{ message: 'The column secret of who-was-asked is not in the data dictionary.' }],
    });
  });

  it('is refused before it is final, a second time, and with nothing to show', () => {
    expect(codes({ month: '2026-11' })).toEqual(['open_data.not_final']);
    expect(codes({}, ['2026-10'])).toEqual(['open_data.published']);
    expect(codes({ tables: [] })).toEqual(['open_data.nothing_to_show']);
  });

  it('is refused when it is not the next one, so that no month is left out', () => {
    expect(codes({}, ['2026-08'])).toEqual(['open_data.not_next']);
    expect(codes({ month: '2026-08' })).toEqual(['open_data.not_next']);
    expect(codes({}, ['2026-09'])).toEqual([]);
  });

  it('names every reason at once', () => {
    expect(codes({ month: '2026-11', note: '', signedAs: '' })).toEqual([
      ...['open_data.not_final', 'open_data.note_missing', 'open_data.not_signed'],
    ]);
  });
});
