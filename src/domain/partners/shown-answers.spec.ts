import type { AnswerCell } from '../measurement/answer-blocks.js';
import { auditDisclosure, type PublishedSum } from '../measurement/disclosure-audit.js';
import { answersIn, type FiveCounts } from '../measurement/pulse-counts.js';
import { partnerPeriod, partnerPeriods, type PartnerPeriodCode } from './partner-period.js';
import { answersFrom, finalOn, firstOpenMonth, monthWords, shownAnswers } from './shown-answers.js';

const timeZone = 'America/New_York';
const november20 = Date.parse('2026-11-20T15:00:00Z');

const cell = (service: string, month: string, ...counts: FiveCounts): AnswerCell => ({
  service,
  month,
  counts,
});

function shown(
  cells: readonly AnswerCell[],
  code: PartnerPeriodCode,
  service: string | null = null,
  instant = november20,
) {
  const period = partnerPeriod(code, instant, timeZone);
  return shownAnswers(cells, { period, service, instant, timeZone });
}

describe('a month of answers', () => {
  it.each([
    ['2026-11-15T04:59:00Z', '2026-10'],
    ['2026-11-15T05:00:00Z', '2026-11'],
    ['2027-01-02T12:00:00Z', '2026-12'],
  ])(
    'is final from the 15th of the next, where the bureau is: at %s %s is still open',
    (at, open) => {
      expect(firstOpenMonth(Date.parse(at), timeZone)).toBe(open);
    },
  );

  it('is final on the day that is named', () => {
    const noon = (day: number) => Date.UTC(2026, 10, day, 17);
    expect(firstOpenMonth(noon(finalOn), timeZone)).toBe('2026-11');
    expect(firstOpenMonth(noon(finalOn - 1), timeZone)).toBe('2026-10');
  });

  it('matters for two fiscal years before the running one', () => {
    expect(answersFrom(november20, timeZone)).toBe('2024-10-01');
  });

  it.each([
    ['2026-10', '2026-10', 'October 2026'],
    ['2026-07', '2026-09', 'July to September 2026'],
    ['2025-11', '2026-10', 'November 2025 to October 2026'],
  ])('%s to %s reads %s', (from, to, words) => {
    expect(monthWords(from, to)).toBe(words);
  });
});

describe('the answers that a dashboard shows', () => {
  const cells = [
    cell('laptop', '2026-07', 1, 1, 2, 6, 9),
    cell('badge', '2026-08', 1, 1, 1, 4, 8),
    cell('parking', '2026-08', 1, 0, 0, 1, 1),
    cell('laptop', '2026-10', 0, 1, 1, 4, 6),
    cell('badge', '2026-11', 0, 0, 0, 0, 9),
  ];

  it('for this quarter are those of its months that are final', () => {
    expect(shown(cells, 'quarter')).toEqual({
      services: null,
      ...{ from: '2026-10', to: '2026-10', counts: [0, 1, 1, 4, 6] },
      ...{ parts: [{ from: '2026-10', to: '2026-10' }], enough: true, rolledUp: false },
    });
  });

  it('before the 15th leave the month out, and go to the last twelve months', () => {
    const early = Date.parse('2026-11-10T15:00:00Z');
    expect(shown(cells, 'quarter', null, early)).toMatchObject({
      ...{ from: '2026-07', to: '2026-08', enough: true, rolledUp: true },
    });
  });

  it('for a service are those of whole quarters, with the one it is kept together with', () => {
    expect(shown(cells, 'last_quarter', 'laptop')).toMatchObject({
      ...{ services: ['laptop'], from: '2026-07', to: '2026-08', rolledUp: false },
    });
    expect(shown(cells, 'last_quarter', 'parking')).toMatchObject({
      ...{ services: ['badge', 'parking'], counts: [2, 1, 1, 5, 9], rolledUp: true },
    });
    expect(shown(cells, 'quarter', 'laptop')).toMatchObject({
      ...{ services: ['laptop'], from: '2026-07', to: '2026-08', rolledUp: true },
    });
  });

  it('for a service nobody answered about are those of all services', () => {
    expect(shown(cells, 'month', 'benefits')).toMatchObject({
      ...{ services: null, from: '2026-10', enough: true, rolledUp: true },
    });
  });

  it('of a quarter whose last month is still open are those of the four before it', () => {
    const october = Date.parse('2026-10-10T15:00:00Z');
    const spring = cell('laptop', '2026-04', 1, 1, 1, 5, 5);
    expect(shown([spring, ...cells], 'last_quarter', 'laptop', october)).toMatchObject({
      ...{ from: '2026-04', to: '2026-04', rolledUp: true },
    });
  });

  it('count a small month where it became enough, and say that this is wider than what was asked', () => {
    const late = [
      cell('laptop', '2026-09', 0, 1, 1, 1, 1),
      cell('laptop', '2026-10', 1, 1, 1, 3, 3),
    ];
    expect(shown(late, 'month')).toMatchObject({ from: '2026-09', to: '2026-10', rolledUp: true });
  });

  it('are too few to show where nothing is enough: only how many there are', () => {
    const few = [cell('laptop', '2026-10', 0, 1, 1, 1, 1), cell('badge', '2026-10', 0, 0, 0, 1, 1)];
    expect(shown(few, 'month')).toMatchObject({ services: null, enough: false, to: '2026-10' });
    const found = shown(few, 'month', 'badge');
    expect(found).toMatchObject({ services: ['badge'], enough: false, rolledUp: false });
    expect(answersIn(found.counts)).toBe(2);
  });
});

describe('everything that a dashboard shows over a year', () => {
  /** Five services of very different size, drawn from a seed: some months have one or two answers. */
  function agency(seed: number): AnswerCell[] {
    let state = seed;
    const next = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const months = [...Array.from({ length: 24 }, (_, at) => at)].map(
      (at) =>
        `${2024 + Math.floor((at + 10) / 12)}-${String(((at + 10) % 12) + 1).padStart(2, '0')}`,
    );
    return months.flatMap((month) =>
      [9, 6, 3, 1, 1].map((size, service) =>
        cell(`s${service}`, month, next(2), next(2), next(size), next(size + 1), next(size + 2)),
      ),
    );
  }

  const times = [9, 10, 11, 12, 13, 14].map((month) => Date.UTC(2025, month, 16, 15));
  const services = ['s0', 's1', 's2', 's3', 's4'];

  /** What is printed at those times for every period and service; `cut` answers it as a careless product would. */
  function publishedBy(
    cells: readonly AnswerCell[],
    cut: (code: PartnerPeriodCode, service: string | null, at: number) => ReturnType<typeof shown>,
  ): PublishedSum[] {
    return times.flatMap((at) =>
      partnerPeriods.flatMap((code) =>
        [null, ...services].flatMap((service) => {
          const found = cut(code, service, at);
          if (!found.enough) return [];
          const held = cells.filter(
            ({ service: code, month }) =>
              month >= found.from && month <= found.to && (found.services?.includes(code) ?? true),
          );
          const name = `${code} ${service ?? 'all'} on ${new Date(at).toISOString().slice(0, 10)}`;
          return [{ name, cells: held.map(nameOf), counts: found.counts }];
        }),
      ),
    );
  }

  const nameOf = ({ service, month }: AnswerCell) => `${service} ${month}`;
  const sizesOf = (cells: readonly AnswerCell[]) =>
    new Map(cells.map((each) => [nameOf(each), answersIn(each.counts)]));

  it.each([1, 2, 3])('gives nobody away, agency %d', (seed) => {
    const cells = agency(seed);
    const sums = publishedBy(cells, (code, service, at) => shown(cells, code, service, at));
    expect(sums.length).toBeGreaterThan(100);
    expect(auditDisclosure(sizesOf(cells), sums)).toEqual([]);
  });

  it('would, had it shown each service of a period by itself from ten answers on', () => {
    const cells = agency(1);
    const careless = publishedBy(cells, (code, service, at) => {
      const { from, to } = partnerPeriod(code, at, timeZone);
      const held = cells.filter(
        (each) =>
          each.month >= from.slice(0, 7) &&
          each.month < to.slice(0, 7) &&
          (service === null || each.service === service),
      );
      const counts = [0, 1, 2, 3, 4].map((score) =>
        held.reduce((sum, each) => sum + each.counts[score]!, 0),
      ) as unknown as FiveCounts;
      const last =
        held
          .map(({ month }) => month)
          .toSorted()
          .at(-1) ?? '';
      return {
        ...{
          services: service === null ? null : [service],
          ...{ counts, parts: [] },
          from: from.slice(0, 7),
          to: last,
        },
        ...{ enough: answersIn(counts) >= 10, rolledUp: false },
      };
    });
    const found = auditDisclosure(sizesOf(cells), careless);
    expect(found.length).toBeGreaterThan(3);
    expect(found.some(({ by }) => by === 'subtraction')).toBe(true);
  });
});
