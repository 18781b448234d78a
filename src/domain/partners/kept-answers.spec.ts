import {
  answerBlocks,
  blockOf,
  serviceTable,
  type AnswerRun,
} from '../measurement/answer-blocks.js';
import { auditDisclosure, type PublishedSum } from '../measurement/disclosure-audit.js';
import { addCounts, answersIn, noAnswers, type FiveCounts } from '../measurement/pulse-counts.js';
import { asUnhappyOrNot, keptAnswers, keptStretches, type KeptCell } from './kept-answers.js';
import { partnerPeriod, type PartnerPeriodCode } from './partner-period.js';

const timeZone = 'America/New_York';
const november20 = Date.parse('2026-11-20T15:00:00Z');
const nextYear = '2027-01';

type Pair = readonly [unhappy: number, of: number];

function counts(unhappy: number, of: number): FiveCounts {
  const [one, four] = [Math.floor(unhappy / 2), Math.floor((of - unhappy) / 2)];
  return [one, unhappy - one, 0, four, of - unhappy - four];
}

/** So many of the kept, and of the others, were unhappy, of so many. */
function cell(month: string, kept: Pair, others: Pair, service = 'laptop'): KeptCell {
  return { service, month, kept: counts(...kept), others: counts(...others) };
}

const runs = (cells: readonly KeptCell[], open = nextYear) =>
  keptStretches(cells, open).map(({ from, to, counts: of }) => [
    ...[from, to, of[0] + of[1], answersIn(of)],
  ]);

describe('stretches of quarters of which may be told how many were unhappy though their date was kept', () => {
  const many = [
    cell('2026-04', [2, 30], [8, 20]),
    cell('2026-05', [1, 25], [9, 15]),
    cell('2026-07', [3, 40], [2, 10]),
  ];

  it('are quarters by themselves where many answered', () => {
    expect(runs(many)).toEqual([
      ['2026-04', '2026-05', 3, 55],
      ['2026-07', '2026-07', 3, 40],
    ]);
  });

  it('are the same in whatever order the months come', () => {
    const small = [cell('2026-04', [1, 4], [2, 5]), cell('2026-05', [1, 8], [2, 7]), many[2]!];
    expect(runs(small.toReversed())).toEqual(runs(small));
    expect(runs(small)).toEqual([
      ['2026-04', '2026-05', 2, 12],
      ['2026-07', '2026-07', 3, 40],
    ]);
  });

  it('wait until their quarter is over and final', () => {
    expect(runs(many, '2026-09')).toEqual([['2026-04', '2026-05', 3, 55]]);
    expect(runs(many, '2026-10')).toHaveLength(2);
  });

  it('last until ten others answered, who were not all of one opinion', () => {
    const cells = [
      cell('2026-03', [2, 30], [2, 9]),
      cell('2026-04', [1, 25], [2, 3]),
      cell('2026-07', [3, 40], [12, 12]),
      cell('2026-10', [3, 40], [0, 3]),
    ];
    expect(runs(cells)).toEqual([
      ['2026-03', '2026-04', 3, 55],
      ['2026-07', '2026-10', 6, 80],
    ]);
  });

  it('never say that nobody was unhappy where that tells who of few others was', () => {
    const quarter = [
      cell('2026-07', [0, 7], [4, 4]),
      cell('2026-08', [0, 9], [6, 7]),
      cell('2026-09', [0, 9], [1, 5]),
    ];
    expect(runs(quarter)).toEqual([]);
    const andOneMore = [...quarter, cell('2026-10', [2, 9], [3, 5])];
    expect(runs(andOneMore)).toEqual([['2026-07', '2026-10', 2, 34]]);
  });

  it('may say that nobody was, where each month has enough others', () => {
    const cells = [cell('2026-07', [0, 20], [4, 12]), cell('2026-08', [0, 21], [9, 11])];
    expect(runs(cells)).toEqual([['2026-07', '2026-08', 0, 41]]);
  });

  it('may say that nobody was, where the months say so of everybody', () => {
    expect(runs([cell('2026-07', [0, 25], [0, 22])])).toEqual([['2026-07', '2026-07', 0, 25]]);
  });

  it('count only those about whom a month itself does not say all', () => {
    const cells = [
      cell('2026-07', [0, 12], [0, 9]),
      cell('2026-08', [1, 12], [2, 4]),
      cell('2026-09', [1, 12], [3, 5]),
    ];
    expect(runs(cells)).toEqual([]);
    expect(runs([...cells, cell('2026-10', [1, 12], [1, 3])])).toEqual([
      ['2026-07', '2026-10', 3, 48],
    ]);
  });

  it('count only those about whom the answers on a service do not say all', () => {
    const quarter = (others: Pair) => [
      cell('2026-07', [1, 15], others, 'laptop'),
      cell('2026-07', [0, 15], [0, 12], 'badge'),
    ];
    expect(runs(quarter([4, 7]))).toEqual([]);
    expect(runs(quarter([7, 12]))).toEqual([['2026-07', '2026-07', 1, 30]]);
  });
});

describe('the answers about dates kept that a dashboard shows', () => {
  const cells = [
    cell('2026-04', [2, 30], [8, 20]),
    cell('2026-08', [1, 25], [9, 15]),
    cell('2026-10', [3, 40], [2, 10]),
    cell('2026-11', [3, 40], [2, 10]),
  ];
  const shown = (code: PartnerPeriodCode, of = cells) =>
    keptAnswers(of, {
      ...{ period: partnerPeriod(code, november20, timeZone), instant: november20, timeZone },
    });

  it('are those of its quarter', () => {
    expect(shown('last_quarter')).toMatchObject({
      ...{ services: null, from: '2026-08', to: '2026-08', enough: true, rolledUp: false },
    });
  });

  it('are those of twelve months where the period has too few, as in a quarter that is not over', () => {
    expect(shown('quarter')).toMatchObject({
      ...{ from: '2026-04', to: '2026-08', enough: true, rolledUp: true },
    });
  });

  it('are too few to show where twelve months have too few: only how many there are', () => {
    const few = shown('quarter', [cell('2026-10', [1, 30], [1, 9])]);
    expect([few.enough, answersIn(few.counts)]).toEqual([false, 30]);
  });
});

describe('beside how many of each month, and of each group of services in a quarter, were unhappy', () => {
  /** A year of a bureau with three services, drawn from a seed. */
  function bureau(seed: number): KeptCell[] {
    let state = seed;
    const next = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    return Array.from({ length: 12 }, (_, at) => {
      const name = `2026-${String(at + 1).padStart(2, '0')}`;
      return ['laptop', 'badge', 'parking'].map((service) => {
        const [kept, others] = [1 + next(6), next(4)];
        const unhappy = Math.min(kept, next(2) * next(3));
        return cell(name, [unhappy, kept], [next(others + 1), others], service);
      });
    }).flat();
  }

  const quarters = (cells: readonly KeptCell[]) => {
    const all = cells.map((one) => ({ ...one, counts: addCounts(one.kept, one.others) }));
    const blocks = answerBlocks(all);
    const found = [2026].flatMap((year) =>
      ['01', '04', '07', '10'].map((first) => {
        const from = `${year}-${first}`;
        const to =
          first === '10'
            ? `${year + 1}-01`
            : `${year}-${String(Number(first) + 3).padStart(2, '0')}`;
        return blockOf(blocks, { from, to });
      }),
    );
    const runsOfBlocks: AnswerRun[] = found.filter((run) => run !== null);
    return { all, blocks, runs: runsOfBlocks };
  };

  function attacked(cells: readonly KeptCell[], told: readonly { from: string; to: string }[]) {
    const parts = cells.flatMap((one) =>
      (['kept', 'others'] as const).map((side) => ({
        ...{ side, service: one.service, month: one.month },
        ...{ name: `${side} ${one.service} ${one.month}`, counts: asUnhappyOrNot(one[side]) },
      })),
    );
    const sumOf = (
      name: string,
      { from, to }: { from: string; to: string },
      holds: (part: (typeof parts)[number]) => boolean = () => true,
    ): PublishedSum => {
      const held = parts.filter((part) => part.month >= from && part.month <= to && holds(part));
      return {
        ...{ name, cells: held.map((part) => part.name) },
        counts: held.map((part) => part.counts).reduce(addCounts, noAnswers),
      };
    };
    const { all, blocks, runs: ofQuarters } = quarters(cells);
    const groups = ofQuarters.flatMap((run) =>
      serviceTable(
        all.filter(({ month }) => month >= run.from && month <= run.to),
        run.parts,
      ).groups.map((group) =>
        sumOf(`${group.join()} ${run.from}`, run, ({ service }) => group.includes(service)),
      ),
    );
    const beside = [...blocks.map((block) => sumOf(`all ${block.from}`, block)), ...groups];
    const kept = told.map((run) => sumOf(`kept ${run.from}`, run, ({ side }) => side === 'kept'));
    const sizes = new Map(parts.map((part) => [part.name, answersIn(part.counts)]));
    const alike = beside.filter(({ counts: of }) => of.includes(answersIn(of)));
    return auditDisclosure(sizes, [...beside, ...kept]).filter(
      ({ cells: few }) => !alike.some((sum) => few.every((one) => sum.cells.includes(one))),
    );
  }

  const seeds = [1, 2, 4, 5];

  it.each(seeds)('they give nobody away, bureau %d', (seed) => {
    const cells = bureau(seed);
    expect(attacked(cells, keptStretches(cells, nextYear))).toEqual([]);
  });

  it('they are told of most of the time', () => {
    const told = seeds.map((seed) => keptStretches(bureau(seed), nextYear).length);
    expect(told.filter((stretches) => stretches > 0).length).toBeGreaterThan(2);
  });

  it('would, told of each quarter in which ten and ten answered', () => {
    const found = seeds.slice(0, 2).flatMap((seed) => {
      const cells = bureau(seed);
      const careless = quarters(cells).runs.filter(({ from, to }) => {
        const within = cells.filter(({ month }) => month >= from && month <= to);
        return (['kept', 'others'] as const).every(
          (side) => answersIn(within.map((one) => one[side]).reduce(addCounts)) >= 10,
        );
      });
      return attacked(cells, careless);
    });
    expect(found.length).toBeGreaterThan(0);
  });
});
