import fc from 'fast-check';
import { auditDisclosure } from '../measurement/disclosure-audit.js';
import type { AnswerCell } from '../measurement/answer-blocks.js';
import { answersIn, type FiveCounts } from '../measurement/pulse-counts.js';
import { cellName, publishedSums } from './open-data-audit.js';
import { openDataTables, type OpenDataFacts } from './open-data-tables.js';
import { openDataMethod, rowsByName, type OpenTable } from './open-table.js';

const cell = (service: string, month: string, ...counts: number[]): AnswerCell => ({
  ...{ service, month },
  counts: counts as unknown as FiveCounts,
});

const facts = (given: Partial<OpenDataFacts> = {}): OpenDataFacts => ({
  month: '2026-09',
  quarter: null,
  bureaus: [],
  promises: [],
  pulses: { finished: 0, eligible: 0, asked: 0, answered: 0 },
  ...given,
});

const tableOf = (tables: readonly OpenTable[], code: string) =>
  rowsByName(tables.find((table) => table.code === code)!);

describe('satisfaction by bureau', () => {
  it('has the five counts, the share with its interval, and a mean from 30 answers on', () => {
    const bureaus = [
      { code: 'waterways', cells: [cell('badge', '2026-09', 2, 1, 3, 8, 16)] },
      { code: 'public-buildings', cells: [cell('badge', '2026-09', 1, 1, 1, 3, 6)] },
    ];
    expect(tableOf(openDataTables(facts({ bureaus })), 'satisfaction-by-bureau')).toEqual([
      {
        ...{ bureau: 'waterways', month_from: '2026-09', month_to: '2026-09', answers: 30 },
        ...{ score_1: 2, score_2: 1, score_3: 3, score_4: 8, score_5: 16 },
        ...{ satisfied_share: 0.8, satisfied_low: 0.6269, satisfied_high: 0.9049 },
        ...{ mean: 4.1667, mean_low: 3.7272, mean_high: 4.6061 },
      },
      {
        ...{ bureau: 'public-buildings', month_from: '2026-09', month_to: '2026-09', answers: 12 },
        ...{ score_1: 1, score_2: 1, score_3: 1, score_4: 3, score_5: 6 },
        ...{ satisfied_share: 0.75, satisfied_low: 0.4677, satisfied_high: 0.9111 },
        ...{ mean: null, mean_low: null, mean_high: null },
      },
    ]);
  });

  it('publishes a small month with the next one, and never a month that is to come', () => {
    const cells = [
      cell('badge', '2026-08', 0, 0, 1, 2, 6),
      cell('badge', '2026-09', 0, 0, 0, 1, 0),
      cell('badge', '2026-10', 9, 9, 9, 9, 9),
    ];
    const of = (month: string) => openDataTables(facts({ month, bureaus: [{ code: 'a', cells }] }));
    expect(of('2026-08')).toEqual([]);
    expect(tableOf(of('2026-09'), 'satisfaction-by-bureau')).toMatchObject([
      { month_from: '2026-08', month_to: '2026-09', answers: 10 },
    ]);
  });
});

describe('satisfaction by service', () => {
  const quarter = { from: '2026-07', to: '2026-10' };
  const cells = [
    cell('badge', '2026-09', 0, 1, 2, 4, 8),
    cell('laptop', '2026-09', 1, 1, 2, 5, 9),
    cell('phone', '2026-09', 0, 0, 1, 1, 2),
  ];

  it('comes with the last month of a quarter; what is too small goes with the smallest other', () => {
    const tables = openDataTables(facts({ quarter, bureaus: [{ code: 'a', cells }] }));
    expect(
      tableOf(tables, 'satisfaction-by-service').map(({ services, answers }) => [
        services,
        answers,
      ]),
    ).toEqual([
      ['badge; phone', 19],
      ['laptop', 18],
    ]);
  });

  it('is not published in the other months', () => {
    const tables = openDataTables(facts({ bureaus: [{ code: 'a', cells }] }));
    expect(tables.map(({ code }) => code)).toEqual(['satisfaction-by-bureau']);
  });
});

describe('promises kept', () => {
  it('is a share with its interval; small bureaus go together', () => {
    const promises = [
      { code: 'a', judged: 40, kept: 36 },
      { code: 'b', judged: 4, kept: 1 },
      { code: 'c', judged: 7, kept: 6 },
    ];
    expect(tableOf(openDataTables(facts({ promises })), 'promises-kept')).toEqual([
      {
        bureaus: 'a',
        month: '2026-09',
        requests: 40,
        kept: 36,
        share: 0.9,
        low: 0.7695,
        high: 0.9604,
      },
      {
        bureaus: 'b; c',
        month: '2026-09',
        requests: 11,
        kept: 7,
        share: 0.6364,
        low: 0.3538,
        high: 0.8483,
      },
    ]);
  });
});

describe('who was asked', () => {
  it('has rates beside the numbers they are of, and nothing under ten answers', () => {
    const pulses = { finished: 120, eligible: 100, asked: 80, answered: 20 };
    expect(tableOf(openDataTables(facts({ pulses })), 'who-was-asked')).toEqual([
      { month: '2026-09', ...pulses, response_rate: 0.25, coverage: 0.2 },
    ]);
    expect(openDataTables(facts({ pulses: { ...pulses, answered: 9 } }))).toEqual([]);
  });
});

test('every column of every table is in the dictionary, and the method is told', () => {
  const bureaus = [{ code: 'a', cells: [cell('badge', '2026-09', 3, 3, 3, 3, 3)] }];
  const tables = openDataTables(
    facts({
      ...{ bureaus, quarter: { from: '2026-07', to: '2026-10' } },
      promises: [{ code: 'a', judged: 40, kept: 36 }],
      pulses: { finished: 120, eligible: 100, asked: 80, answered: 20 },
    }),
  );
  expect(tables).toHaveLength(4);
  for (const { columns, rows } of tables) {
    expect(columns.every(({ meaning }) => meaning.length > 20)).toBe(true);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
  }
  expect(openDataMethod.join(' ')).toContain('Wilson');
  expect(rowsByName({ ...tables[0]!, rows: [['a']] })[0]).toMatchObject({ mean: null });
});

describe('the audit of a year of publications', () => {
  const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);
  const quarterOf = (month: string) => {
    const last = Number(month.slice(5));
    const name = (at: number) => (at > 12 ? '2027-01' : `2026-${String(at).padStart(2, '0')}`);
    return last % 3 === 0 ? { from: name(last - 2), to: name(last + 1) } : null;
  };
  const published = (cells: readonly AnswerCell[]) =>
    months.flatMap((month) =>
      openDataTables(facts({ month, quarter: quarterOf(month), bureaus: [{ code: 'a', cells }] })),
    );
  const audit = (tables: readonly OpenTable[], cells: readonly AnswerCell[]) =>
    auditDisclosure(
      new Map(cells.map((each) => [cellName(each), answersIn(each.counts)])),
      publishedSums(tables, 'a', cells),
    );
  const anyCells = fc
    .array(fc.tuple(...Array.from({ length: 5 }, () => fc.integer({ min: 0, max: 4 }))), {
      minLength: 24,
      maxLength: 24,
    })
    .map((counts) =>
      counts.map((each, at) =>
        cell(['badge', 'laptop'][at % 2]!, months[Math.floor(at / 2)]!, ...each),
      ),
    );

  it('finds no group of fewer than ten people by subtraction', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const found = audit(published(cells), cells);
        expect(found.filter(({ by }) => by === 'subtraction')).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  it('finds the hole in a copy that also publishes one month of one service', () => {
    const cells = [
      ...months.map((month) => cell('badge', month, 2, 2, 3, 4, 5)),
      ...months.map((month) => cell('laptop', month, 0, 1, 0, 2, 1)),
    ];
    const careful = published(cells);
    expect(audit(careful, cells)).toEqual([]);
    const bureauTable = careful[0]!;
    const careless: OpenTable = {
      ...bureauTable,
      columns: [...bureauTable.columns, { name: 'services', meaning: 'Codes.' }],
      rows: [
        ['a', '2026-01', '2026-01', 16, 2, 2, 3, 4, 5, null, null, null, null, null, null, 'badge'],
      ],
    };
    expect(audit([...careful, careless], cells)).toContainEqual(
      expect.objectContaining({ cells: ['laptop 2026-01'], counts: [0, 1, 0, 2, 1] }),
    );
  });

  it('reads rows of the bureau asked about, and none without counts', () => {
    const cells = [cell('badge', '2026-09', 3, 3, 3, 3, 3)];
    const tables = openDataTables(
      facts({ bureaus: [{ code: 'a', cells }], promises: [{ code: 'a', judged: 40, kept: 36 }] }),
    );
    expect(publishedSums(tables, 'b', cells)).toEqual([]);
    expect(publishedSums(tables, 'a', cells)).toEqual([
      {
        name: 'open data satisfaction-by-bureau, all services, 2026-09 to 2026-09',
        ...{ cells: ['badge 2026-09'], counts: [3, 3, 3, 3, 3] },
      },
    ]);
  });
});
