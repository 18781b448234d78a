import { answerBlocks } from '../measurement/answer-blocks.js';
import { auditDisclosure, type PublishedSum } from '../measurement/disclosure-audit.js';
import { addCounts, answersIn, noAnswers, type FiveCounts } from '../measurement/pulse-counts.js';
import { asUnhappyOrNot, keptAnswers, keptStretches, type KeptMonth } from './kept-answers.js';
import { partnerPeriod, type PartnerPeriodCode } from './partner-period.js';

const timeZone = 'America/New_York';
const november20 = Date.parse('2026-11-20T15:00:00Z');

/** So many of the kept, and of the others, were unhappy, of so many. */
function month(name: string, [unhappyKept, kept]: Pair, [unhappyOthers, others]: Pair): KeptMonth {
  const counts = (unhappy: number, of: number): FiveCounts => {
    const [one, four] = [Math.floor(unhappy / 2), Math.floor((of - unhappy) / 2)];
    return [one, unhappy - one, 0, four, of - unhappy - four];
  };
  return { month: name, kept: counts(unhappyKept, kept), others: counts(unhappyOthers, others) };
}
type Pair = readonly [number, number];

const runs = (months: readonly KeptMonth[]) =>
  keptStretches(months).map(({ from, to, counts }) => [
    ...[from, to, counts[0] + counts[1], answersIn(counts)],
  ]);

describe('stretches of months of which may be told how many were unhappy though their date was kept', () => {
  it('are months by themselves where many answered', () => {
    const many = [
      month('2026-07', [2, 30], [8, 20]),
      month('2026-08', [1, 25], [9, 15]),
      month('2026-09', [3, 40], [2, 10]),
    ];
    expect(runs(many)).toEqual([
      ['2026-07', '2026-07', 2, 30],
      ['2026-08', '2026-08', 1, 25],
      ['2026-09', '2026-09', 3, 40],
    ]);
  });

  it('last until ten others answered, who were not all of one opinion', () => {
    const months = [
      month('2026-07', [2, 30], [2, 9]),
      month('2026-08', [1, 25], [2, 3]),
      month('2026-09', [3, 40], [12, 12]),
      month('2026-10', [3, 40], [0, 3]),
    ];
    expect(runs(months)).toEqual([
      ['2026-07', '2026-08', 3, 55],
      ['2026-09', '2026-10', 6, 80],
    ]);
  });

  it('never say that nobody was unhappy where that tells who of few others was', () => {
    const quarter = [
      month('2026-07', [0, 7], [4, 4]),
      month('2026-08', [0, 9], [6, 7]),
      month('2026-09', [0, 9], [1, 5]),
    ];
    expect(runs(quarter)).toEqual([]);
    const andOneMore = [...quarter, month('2026-10', [1, 9], [4, 5])];
    expect(runs(andOneMore)).toEqual([['2026-07', '2026-10', 1, 34]]);
  });

  it('are the same in whatever order the months come', () => {
    const months = [
      month('2026-07', [1, 4], [2, 5]),
      month('2026-08', [1, 8], [2, 7]),
      month('2026-09', [3, 40], [9, 12]),
    ];
    expect(runs(months.toReversed())).toEqual(runs(months));
    expect(runs(months)).toEqual([
      ['2026-07', '2026-08', 2, 12],
      ['2026-09', '2026-09', 3, 40],
    ]);
  });

  it('may say that nobody was, where each month has enough others', () => {
    const months = [month('2026-07', [0, 20], [4, 12]), month('2026-08', [0, 21], [9, 11])];
    expect(runs(months)).toEqual([
      ['2026-07', '2026-07', 0, 20],
      ['2026-08', '2026-08', 0, 21],
    ]);
  });

  it('count only those about whom a month itself does not say all', () => {
    const months = [
      month('2026-07', [0, 12], [0, 9]),
      month('2026-08', [1, 12], [2, 4]),
      month('2026-09', [1, 12], [3, 5]),
    ];
    expect(runs(months)).toEqual([]);
    expect(runs([...months, month('2026-10', [1, 12], [1, 3])])).toEqual([
      ['2026-07', '2026-10', 3, 48],
    ]);
  });
});

describe('the answers about dates kept that a dashboard shows', () => {
  const months = [
    month('2026-04', [2, 30], [8, 20]),
    month('2026-08', [1, 25], [9, 15]),
    month('2026-10', [3, 40], [2, 10]),
    month('2026-11', [3, 40], [2, 10]),
  ];
  const shown = (code: PartnerPeriodCode, of = months) =>
    keptAnswers(of, {
      ...{ period: partnerPeriod(code, november20, timeZone), instant: november20, timeZone },
    });

  it('are those of its months that are final', () => {
    expect(shown('quarter')).toMatchObject({
      ...{ services: null, from: '2026-10', to: '2026-10', enough: true, rolledUp: false },
    });
  });

  it('are those of twelve months where the period has too few', () => {
    expect(shown('last_quarter', [months[0]!, months[2]!])).toMatchObject({
      ...{ from: '2026-04', to: '2026-10', enough: true, rolledUp: true },
    });
  });

  it('are too few to show where twelve months have too few: only how many there are', () => {
    const few = shown('quarter', [month('2026-10', [1, 30], [1, 9])]);
    expect([few.enough, answersIn(few.counts)]).toEqual([false, 30]);
  });
});

describe('beside how many of each stretch of months were unhappy', () => {
  /** Two years of a small bureau, drawn from a seed. */
  function bureau(seed: number): KeptMonth[] {
    let state = seed;
    const next = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    return Array.from({ length: 24 }, (_, at) => {
      const [kept, others] = [4 + next(9), next(6)];
      const name = `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
      return month(name, [Math.min(kept, next(3) * next(2)), kept], [next(others + 1), others]);
    });
  }

  function attacked(months: readonly KeptMonth[], told: ReturnType<typeof keptStretches>) {
    const cells = months.flatMap(({ month: name, kept, others }) => [
      { name: `kept ${name}`, month: name, counts: asUnhappyOrNot(kept) },
      { name: `others ${name}`, month: name, counts: asUnhappyOrNot(others) },
    ]);
    const sumOf = (name: string, held: typeof cells): PublishedSum => ({
      ...{ name, cells: held.map((cell) => cell.name) },
      counts: held.map(({ counts }) => counts).reduce(addCounts, noAnswers),
    });
    const charted = answerBlocks(cells.map((cell) => ({ ...cell, service: '' }))).map(
      ({ from, to }) =>
        sumOf(
          `all ${from}`,
          cells.filter((cell) => cell.month >= from && cell.month <= to),
        ),
    );
    const kept = told.map(({ from, to }) =>
      sumOf(
        `kept ${from} to ${to}`,
        cells.filter(
          (cell) => cell.name.startsWith('kept') && cell.month >= from && cell.month <= to,
        ),
      ),
    );
    const sizes = new Map(cells.map(({ name, counts }) => [name, answersIn(counts)]));
    return auditDisclosure(sizes, [...charted, ...kept]);
  }

  it.each([1, 2, 3, 4, 5, 6])('they give nobody away, bureau %d', (seed) => {
    const months = bureau(seed);
    const told = keptStretches(months);
    expect(told.length).toBeGreaterThan(0);
    expect(attacked(months, told)).toEqual([]);
  });

  it('would, told of each quarter in which ten and ten answered', () => {
    const found = [1, 2, 3, 4, 5, 6].flatMap((seed) => {
      const months = bureau(seed);
      const quarters = [0, 3, 6, 9, 12, 15, 18, 21].map((at) => months.slice(at, at + 3));
      const careless = quarters
        .map((three) => ({
          ...{ from: three[0]!.month, to: three[2]!.month },
          counts: three.map(({ kept }) => kept).reduce(addCounts),
          others: three.map(({ others }) => others).reduce(addCounts),
        }))
        .filter((one) => answersIn(one.counts) >= 10 && answersIn(one.others) >= 10);
      return attacked(months, careless);
    });
    expect(found.length).toBeGreaterThan(0);
  });
});
