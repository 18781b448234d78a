import { readTwice, themeAgreement, type CodedTwice } from './theme-coding.js';

const pair = (first: string, second: string): CodedTwice => ({
  first: first === '' ? [] : first.split(' '),
  second: second === '' ? [] : second.split(' '),
});
const times = (n: number, first: string, second: string): CodedTwice[] =>
  Array.from({ length: n }, () => pair(first, second));

describe('comments read by two people', () => {
  it.each([
    [0, 0],
    [12, 12],
    [30, 30],
    [400, 30],
    [600, 30],
    [601, 31],
    [2_000, 100],
  ])('of %i are %i', (comments, twice) => {
    expect(readTwice(comments)).toBe(twice);
  });
});

describe('agreement on a theme', () => {
  it('is Cohen’s kappa: 20 both, 5 and 10 one of them, 15 neither give .40', () => {
    const pairs = [
      ...times(20, 'ease', 'ease'),
      ...times(5, 'ease', ''),
      ...times(10, '', 'ease'),
      ...times(15, '', ''),
    ];
    const [ease] = themeAgreement(['ease'], pairs);
    expect(ease).toMatchObject({ code: 'ease', comments: 50, publishable: false });
    expect(ease!.kappa).toBeCloseTo(0.4, 12);
  });

  it('is judged theme by theme, and lets one be told from .60 on', () => {
    const pairs = [
      ...times(8, 'ease people', 'ease'),
      ...times(8, '', 'people'),
      ...times(1, 'ease', ''),
      ...times(13, '', ''),
    ];
    const [ease, people] = themeAgreement(['ease', 'people'], pairs);
    expect(ease!.publishable).toBe(true);
    expect(ease!.kappa).toBeCloseTo(0.918_032_786_9, 9);
    expect(people!.publishable).toBe(false);
    expect(people!.kappa).toBeLessThan(0);
  });

  it('is unknown where nothing was read twice, or where neither ever saw it', () => {
    expect(themeAgreement(['ease'], [])).toEqual([
      { code: 'ease', comments: 0, kappa: null, publishable: false },
    ]);
    expect(themeAgreement(['ease'], times(5, '', ''))).toEqual([
      { code: 'ease', comments: 5, kappa: null, publishable: false },
    ]);
  });
});
