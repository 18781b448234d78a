import fc from 'fast-check';
import { addCounts, answersIn, noAnswers, type FiveCounts } from './pulse-counts.js';
import {
  defaultMinimumGroup,
  firstShowable,
  hiddenCells,
  isShowable,
  leastMinimumGroup,
  minimumGroup,
  minimumWhenAlike,
  rollUp,
  type AnswerGroup,
} from './suppression.js';

const group = (code: string, ...counts: FiveCounts): AnswerGroup => ({ code, counts });

describe('a group of answers', () => {
  it('is shown from ten answers on', () => {
    expect(isShowable([0, 0, 1, 4, 4])).toBe(false);
    expect(isShowable([0, 0, 1, 4, 5])).toBe(true);
  });

  it('of one opinion is shown only from twenty on, because then no single answer is known', () => {
    expect(minimumWhenAlike).toBe(20);
    expect(isShowable([0, 0, 0, 0, 19])).toBe(false);
    expect(isShowable([0, 0, 0, 0, 20])).toBe(true);
  });

  it('has a minimum that can be raised, and lowered to five at the least', () => {
    expect(minimumGroup()).toBe(defaultMinimumGroup);
    expect(minimumGroup(1)).toBe(leastMinimumGroup);
    expect(minimumGroup(24.5)).toBe(25);
    expect(isShowable([1, 1, 1, 1, 1], 5)).toBe(true);
    expect(isShowable([3, 3, 3, 3, 3], 16)).toBe(false);
  });

  it('that is too small gives way to the nearest larger one it belongs to', () => {
    const service = group('onboarding', 0, 0, 1, 2, 3);
    const bureau = group('roads', 1, 2, 3, 9, 20);
    const all = group('all', 9, 9, 9, 9, 90);
    expect(firstShowable([service, bureau, all])?.code).toBe('roads');
    expect(firstShowable([service])).toBeNull();
  });
});

describe('groups beside their total', () => {
  const large = group('laptop', 1, 1, 3, 10, 25);
  const medium = group('badge', 1, 1, 2, 4, 6);
  const small = group('telework', 0, 1, 1, 2, 2);
  const tiny = group('parking', 1, 0, 0, 1, 1);

  it('are all shown where each is large enough, in their order', () => {
    expect(rollUp([large, medium])).toEqual({ shown: [large, medium], merged: null });
  });

  it('are merged where they are too small, and the smallest shown one joins so that nothing follows from the total', () => {
    expect(rollUp([tiny, large, small, medium])).toEqual({
      shown: [large],
      merged: { codes: ['parking', 'telework', 'badge'], counts: [2, 2, 3, 7, 9] },
    });
  });

  it('stay apart from a merged group that is large enough by itself', () => {
    const other = group('phone', 1, 1, 1, 1, 3);
    const { shown, merged } = rollUp([other, small, medium]);
    expect(shown).toEqual([medium]);
    expect(merged?.codes).toEqual(['phone', 'telework']);
  });

  it('leave out a group that nobody answered for', () => {
    expect(rollUp([medium, group('printing', ...noAnswers)])).toEqual({
      shown: [medium],
      merged: null,
    });
  });

  it('show nothing where even all together are too few', () => {
    expect(rollUp([tiny, small])).toEqual({ shown: [], merged: null });
    expect(rollUp([])).toEqual({ shown: [], merged: null });
  });

  it('withstand subtraction: the total less what is shown is never a small group', () => {
    const counts = fc.tuple(...[0, 1, 2, 3, 4].map(() => fc.nat({ max: 7 }))) as fc.Arbitrary<
      [number, number, number, number, number]
    >;
    const groups = fc
      .array(counts, { maxLength: 7 })
      .map((all) => all.map((each, at) => ({ code: String(at), counts: each })));
    fc.assert(
      fc.property(groups, (all) => {
        const { shown, merged } = rollUp(all);
        const total = all.map((each) => each.counts).reduce(addCounts, noAnswers);
        const printed = shown.map((each) => each.counts).reduce(addCounts, noAnswers);
        const rest = answersIn(total) - answersIn(printed);
        const wholeShown = isShowable(total);
        expect(merged === null || isShowable(merged.counts)).toBe(true);
        expect(shown.every((each) => isShowable(each.counts))).toBe(true);
        if (wholeShown) expect(rest === 0 || rest >= defaultMinimumGroup).toBe(true);
        else expect([shown, merged]).toEqual([[], null]);
      }),
      { numRuns: 500, seed: 20_260_302 },
    );
  });
});

describe('a table with printed margins', () => {
  const table = [
    [40, 12, 8],
    [25, 3, 15],
    [9, 14, 11],
  ];

  it('that hides three cells ends with seven of nine hidden: merge up instead', () => {
    expect(hiddenCells(table).flat().filter(Boolean)).toHaveLength(7);
  });

  it('never leaves exactly one hidden cell in a row or a column', () => {
    const hidden = hiddenCells(table);
    const columns = [0, 1, 2].map((at) => hidden.map((row) => row[at]));
    for (const line of [...hidden, ...columns]) {
      expect(line.filter(Boolean).length).not.toBe(1);
    }
  });

  it('hides nothing where every cell is large enough or truly empty', () => {
    expect(
      hiddenCells([
        [0, 12],
        [30, 44],
      ]),
    ).toEqual([
      [false, false],
      [false, false],
    ]);
    expect(hiddenCells([])).toEqual([]);
  });

  it('of one small cell has nothing beside it to hide', () => {
    expect(hiddenCells([[3]])).toEqual([[true]]);
  });
});
