import fc from 'fast-check';
import { answerBlocks, blockOf, serviceAnswers, type AnswerCell } from './answer-blocks.js';
import { answersIn, type FiveCounts } from './pulse-counts.js';
import { isShowable } from './suppression.js';

const cell = (service: string, month: string, ...counts: FiveCounts): AnswerCell => ({
  service,
  month,
  counts,
});
const quarter = { from: '2026-07', to: '2026-10' };

describe('months of answers', () => {
  it('with ten answers stand alone; those with fewer wait for the next', () => {
    const blocks = answerBlocks([
      cell('badge', '2026-08', 0, 1, 1, 1, 1),
      cell('badge', '2026-07', 1, 1, 2, 3, 5),
      cell('badge', '2026-09', 0, 0, 0, 3, 0),
      cell('laptop', '2026-09', 0, 0, 0, 0, 1),
      cell('badge', '2026-10', 1, 1, 1, 1, 0),
      cell('badge', '2026-11', 0, 0, 0, 0, 9),
    ]);
    expect(blocks).toEqual([
      { from: '2026-07', to: '2026-07', counts: [1, 1, 2, 3, 5] },
      { from: '2026-08', to: '2026-10', counts: [1, 2, 2, 5, 2] },
    ]);
    expect(answerBlocks([])).toEqual([]);
  });

  it('of one opinion alone wait too, until there are twenty or another opinion', () => {
    const happy = (month: string) => cell('badge', month, 0, 0, 0, 0, 10);
    expect(answerBlocks([happy('2026-07')])).toEqual([]);
    expect(answerBlocks([happy('2026-07'), happy('2026-08')])).toHaveLength(1);
  });

  it('count in the window in which they became enough, also when they began before it', () => {
    const blocks = [
      { from: '2026-05', to: '2026-07', counts: [1, 1, 1, 1, 8] as const },
      { from: '2026-08', to: '2026-08', counts: [0, 0, 0, 5, 6] as const },
      { from: '2026-09', to: '2026-10', counts: [0, 0, 0, 6, 5] as const },
    ];
    expect(blockOf(blocks, quarter)).toEqual({
      from: '2026-05',
      to: '2026-08',
      counts: [1, 1, 1, 6, 14],
      parts: [
        { from: '2026-05', to: '2026-07' },
        { from: '2026-08', to: '2026-08' },
      ],
    });
    expect(blockOf(blocks, { from: '2026-09', to: '2026-10' })).toBeNull();
  });
});

describe('the answers about one service', () => {
  const cells = [
    cell('badge', '2026-07', 1, 1, 2, 3, 5),
    cell('laptop', '2026-07', 0, 1, 1, 5, 6),
    cell('parking', '2026-08', 1, 0, 0, 1, 1),
    cell('laptop', '2026-08', 1, 1, 1, 8, 9),
  ];

  it('are shown alone where they are enough and nothing small is left beside them', () => {
    const plain = cells.filter(({ service }) => service !== 'parking');
    const found = serviceAnswers(plain, answerBlocks(plain), [quarter], 'badge');
    expect(found).toMatchObject({
      services: ['badge'],
      from: '2026-07',
      to: '2026-08',
      counts: [1, 1, 2, 3, 5],
      parts: [{ from: '2026-07', to: '2026-08' }],
    });
  });

  it('go together where the months beside them would tell how few were unhappy', () => {
    const cell = (service: string, month: string, low: number, high: number): AnswerCell => ({
      ...{ service, month, counts: [low, 0, 0, high - 3, 3] },
    });
    const months = (low: number) => [
      ...[cell('badge', '2026-07', 3 - low, 4 + low), cell('badge', '2026-08', low, 7 - low)],
      ...[cell('laptop', '2026-07', 3 - low, 5 + low), cell('laptop', '2026-08', low, 9 - low)],
    ];
    const group = (cells: AnswerCell[]) =>
      serviceAnswers(cells, answerBlocks(cells), [quarter], 'badge')?.services;
    expect(group(months(1))).toEqual(['badge']);
    expect(group(months(0))).toEqual(['badge', 'laptop']);
  });

  it('take along the small service that the total less the others would give away', () => {
    const blocks = answerBlocks(cells);
    for (const service of ['badge', 'parking']) {
      expect(serviceAnswers(cells, blocks, [quarter], service)).toMatchObject({
        services: ['badge', 'parking'],
        counts: [2, 1, 2, 4, 6],
      });
    }
    expect(serviceAnswers(cells, blocks, [quarter], 'laptop')?.services).toEqual(['laptop']);
  });

  it('over several quarters are never cut where one of them had to keep them together', () => {
    const later = [
      cell('badge', '2026-10', 1, 1, 1, 4, 5),
      cell('laptop', '2026-10', 1, 1, 1, 4, 5),
      cell('parking', '2026-10', 1, 1, 1, 4, 5),
    ];
    const all = [...cells, ...later];
    const windows = [quarter, { from: '2026-10', to: '2027-01' }];
    const found = serviceAnswers(all, answerBlocks(all), windows, 'parking');
    expect(found).toMatchObject({ services: ['badge', 'parking'], to: '2026-10' });
    expect(answersIn(found!.counts)).toBe(39);
    expect(serviceAnswers(all, answerBlocks(all), windows.slice(1), 'parking')?.services).toEqual([
      'parking',
    ]);
  });

  it('are nothing where nobody answered about it, or no window has a block', () => {
    expect(serviceAnswers(cells, answerBlocks(cells), [quarter], 'benefits')).toBeNull();
    expect(serviceAnswers(cells, [], [quarter], 'badge')).toBeNull();
  });

  it('are always enough to be shown, whatever was answered', () => {
    const counts = fc.tuple(...[0, 1, 2, 3, 4].map(() => fc.nat({ max: 4 }))) as fc.Arbitrary<
      [number, number, number, number, number]
    >;
    const months = ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11'];
    const drawn = fc.array(
      fc.record({
        service: fc.constantFrom('a', 'b', 'c', 'd'),
        month: fc.constantFrom(...months),
        counts,
      }),
      { maxLength: 16 },
    );
    fc.assert(
      fc.property(drawn, (all) => {
        const blocks = answerBlocks(all);
        const windows = [quarter, { from: '2026-10', to: '2027-01' }];
        for (const service of ['a', 'b', 'c', 'd']) {
          const found = serviceAnswers(all, blocks, windows, service);
          if (found && answersIn(found.counts) > 0) expect(isShowable(found.counts)).toBe(true);
        }
        expect(blocks.every((block) => isShowable(block.counts))).toBe(true);
      }),
      { numRuns: 300, seed: 20_261_126 },
    );
  });
});
