import { lastFinalQuarter, officeQuestionFigures, type OwnCount } from './office-question.js';

const counted = (...answers: number[]): OwnCount[] =>
  answers.map((count, at) => ({ value: at + 1, answers: count }));

describe('answers to a question of an office', () => {
  it('on five points are told with the share who agree and its interval', () => {
    const { enough, answers, points, text } = officeQuestionFigures(
      'scale',
      counted(1, 0, 1, 3, 5),
    );
    expect([enough, answers, points.map((point) => point.answers)]).toEqual([
      ...[true, 10, [1, 0, 1, 3, 5]],
    ]);
    expect(text).toBe('80% chose Agree or Strongly agree (95% interval 49% to 94%, 10 answers).');
  });

  it('on seven points agree from five on, each point with its words', () => {
    const { points, text } = officeQuestionFigures('scale_7', [
      { value: 7, answers: 5 },
      { value: 5, answers: 3 },
      { value: 4, answers: 2 },
    ]);
    expect(points.map(({ score, label, answers }) => [score, label, answers]).slice(3)).toEqual([
      [4, 'Neutral', 2],
      [5, 'Somewhat agree', 3],
      [6, 'Agree', 0],
      [7, 'Strongly agree', 5],
    ]);
    expect(text).toMatch(/^80% chose Somewhat agree, Agree or Strongly agree/);
  });

  it('with yes and no are the share of yes', () => {
    const { points, text } = officeQuestionFigures('yes_no', [
      { value: 0, answers: 20 },
      { value: 1, answers: 10 },
    ]);
    expect(points.map(({ label, answers }) => [label, answers])).toEqual([
      ['No', 20],
      ['Yes', 10],
    ]);
    expect(text).toMatch(/^33% said yes \(95% interval 19% to 51%, 30 answers\)/);
  });

  it('in words are counted, also when they are alike', () => {
    expect(officeQuestionFigures('text', [{ value: null, answers: 10 }])).toEqual({
      ...{ enough: true, answers: 10, points: [] },
      text: '10 people wrote something.',
    });
  });

  it.each([
    ['nobody', counted()],
    ['one', counted(0, 1)],
    ['nine', counted(0, 0, 0, 4, 5)],
    ['nineteen who all say the same', counted(0, 0, 0, 0, 19)],
  ])('of %s are not shown, not even how many there are', (_, counts) => {
    expect(officeQuestionFigures('scale', counts)).toMatchObject({
      ...{ enough: false, answers: null, points: [] },
      text: expect.stringContaining('Too few answers to show'),
    });
  });

  it.each([
    ['eleven', counted(0, 0, 0, 1, 10)],
    ['twenty who all say the same', counted(0, 0, 0, 0, 20)],
  ])('of %s are shown', (_, counts) => {
    expect(officeQuestionFigures('scale', counts).enough).toBe(true);
  });
});

describe('the last quarter whose answers are final', () => {
  it.each([
    ['2026-11-27T12:00:00Z', 'FY2026-Q4'],
    ['2026-10-14T12:00:00Z', 'FY2026-Q3'],
    ['2026-10-15T12:00:00Z', 'FY2026-Q4'],
    ['2027-01-02T12:00:00Z', 'FY2026-Q4'],
  ])('on %s is %s', (instant, code) => {
    expect(lastFinalQuarter(Date.parse(instant), 'America/New_York').code).toBe(code);
  });
});
