import {
  dashboardTiles,
  type TileAnswers,
  type TileBaseline,
  type TileFigures,
} from './dashboard-tiles.js';

const hour = 3_600_000;

const quarter: TileFigures = {
  finished: 400,
  judged: 390,
  met: 351,
  promisedDates: 390,
  keptDates: 320,
  promisedAnswers: 300,
  keptAnswers: 285,
  firstAnswers: 380,
  firstAnswerMs: [1.5 * hour, 7 * hour],
  finishMs: [9 * hour, 40 * hour],
  finishCalendarMs: [30 * hour, 200 * hour],
  invited: 200,
  answered: 80,
  scores: [4, 6, 10, 20, 40],
};

const empty: TileFigures = {
  finished: 0,
  judged: 0,
  met: 0,
  promisedDates: 0,
  keptDates: 0,
  promisedAnswers: 0,
  keptAnswers: 0,
  firstAnswers: 0,
  firstAnswerMs: null,
  finishMs: null,
  finishCalendarMs: null,
  invited: 0,
  answered: 0,
  scores: [0, 0, 0, 0, 0],
};

const start = (figures: Partial<TileFigures>, quick = 190): TileBaseline => ({
  figures: { ...quarter, ...figures },
  from: '2025-07-01',
  to: '2025-10-01',
  answers: figures.answered === 9 ? null : quarter.scores,
  asQuickToAnswer: quick,
  asQuickToFinish: quick,
});

const open = { all: 31, over30Days: 4, pastDate: 3 };

/** The answers of the figures as the dashboard may show them. */
const answersOf = (
  { scores, answered }: TileFigures,
  more: Partial<TileAnswers> = {},
): TileAnswers => ({
  ...{ counts: scores, enough: answered >= 10, rolledUp: false, services: null },
  words: 'all services, July 2026',
  ...more,
});

const tiles = (now: TileFigures, baseline: TileBaseline | null, still = open) =>
  dashboardTiles(now, answersOf(now), baseline, still);

const tile = (measure: string, baseline: TileBaseline | null, now = quarter) =>
  tiles(now, baseline).find((candidate) => candidate.measure === measure)!;

describe('the tiles of a partner dashboard', () => {
  it('stand in their order, each with what it rests on and the list behind it', () => {
    expect(
      tiles(quarter, null, open).map(
        ({ label, text, n, list }) =>
          `${label}: ${text} of ${n}, list ${list.metric} ${list.tickets}`,
      ),
    ).toEqual([
      'Promises kept: 82% of 390, list promises_judged 390',
      'Answered as promised: 95% of 300, list answers_judged 300',
      'Internal targets met: 90% of 390, list targets_judged 390',
      'Time to first answer: 1 h 30 min of 380, list first_answers 380',
      'Time to finish: 9 h of 400, list finished 400',
      'Satisfied (4 or 5 of 5): 75% of 80, list pulses_answered 80',
      'Answered surveys: 40% of 200, list pulses_sent 200',
      'Open more than 30 days: 4 of 31, list open 4',
    ]);
  });

  it('say on the second line what the first leaves out', () => {
    expect(tiles(quarter, null, open).map(({ detail }) => detail)).toEqual([
      '320 of 390. 3 open requests are past the date.',
      '285 of 300.',
      '351 of 390.',
      'Half within this office time, 9 in 10 within 7 h.',
      'Half within this office time, 9 in 10 within 40 h. On the calendar: 30 h, 9 in 10 within 8.3 days.',
      '80 answers; between 65% and 83% with 95% confidence.',
      '80 of 200 people asked; 400 requests finished.',
      'Of 31 open now.',
    ]);
  });

  it('show nothing where nothing happened', () => {
    expect(
      tiles(empty, start({}), { all: 0, over30Days: 0, pastDate: 0 }).map(({ text }) => text),
    ).toEqual([null, null, null, null, null, null, null, '0']);
    expect(tiles(empty, start({}), open).every(({ comparison }) => comparison === null)).toBe(true);
  });

  it('the promise says how many open requests are past their date, and has their list', () => {
    const promise = (pastDate: number) => tiles(quarter, null, { ...open, pastDate })[0];
    expect(promise(3)?.also).toEqual({ metric: 'open_past_date', tickets: 3, age: null });
    expect(promise(1)?.detail).toBe('320 of 390. One open request is past the date.');
    expect(promise(0)).toMatchObject({ detail: '320 of 390.', also: null });
  });

  it('a baseline from before answers were judged is no comparison for them', () => {
    const { promisedAnswers: _promised, keptAnswers: _kept, ...figures } = quarter;
    const [, answers] = tiles(quarter, { ...start({}), figures }, open);
    expect(answers?.comparison).toBeNull();
    expect(
      tile('answer_kept', start({ promisedAnswers: 200, keptAnswers: 150 })).comparison,
    ).toMatchObject({
      verdict: 'better',
    });
  });

  it('never call 399 of 400 all, nor 1 of 400 nothing', () => {
    expect(tile('targets_met', null, { ...quarter, judged: 400, met: 399 }).text).toBe('99%');
    expect(tile('targets_met', null, { ...quarter, judged: 400, met: 1 }).text).toBe('1%');
    expect(tile('targets_met', null, { ...quarter, judged: 400, met: 400 }).text).toBe('100%');
    expect(tile('targets_met', null, { ...quarter, judged: 400, met: 0 }).text).toBe('0%');
  });
});

describe('comparing with where we started', () => {
  it('90% after 75% is better, with the points', () => {
    expect(tile('targets_met', start({ judged: 200, met: 150 })).comparison).toEqual({
      text: '75%',
      verdict: 'better',
      sentence: 'Up 15 points from 75% when we started; more than chance.',
    });
  });

  it('90% after 98% is worse', () => {
    expect(tile('targets_met', start({ judged: 200, met: 196 })).comparison).toMatchObject({
      verdict: 'worse',
      sentence: 'Down 8 points from 98% when we started; more than chance.',
    });
  });

  it('one point that is more than chance reads as one point', () => {
    const large = { ...quarter, judged: 100_000, met: 91_000 };
    expect(
      tile('targets_met', start({ judged: 100_000, met: 90_000 }), large).comparison?.sentence,
    ).toContain('Up 1 point from');
  });

  it('90% after 88% is no clear change', () => {
    expect(tile('targets_met', start({ judged: 200, met: 176 })).comparison).toEqual({
      text: '88%',
      verdict: 'no_clear_change',
      sentence: '88% when we started.',
    });
  });

  it('without promises at the start there is nothing to compare with', () => {
    expect(tile('targets_met', start({ judged: 0, met: 0 })).comparison).toBeNull();
  });

  it.each([
    [300, 'better', 'Quicker than 1 h 30 min when we started; more than chance.'],
    [100, 'worse', 'Slower than 1 h 30 min when we started; more than chance.'],
    [190, 'no_clear_change', '1 h 30 min when we started.'],
  ])(
    '%d of 380 answered as quickly as the median at the start is %s',
    (quick, verdict, sentence) => {
      expect(tile('first_answer', start({}, quick)).comparison).toMatchObject({
        verdict,
        sentence,
      });
    },
  );

  it('satisfaction is compared only when both groups have ten answers', () => {
    expect(tile('satisfied', start({ answered: 9 })).comparison).toBeNull();
    expect(tile('satisfied', start({})).comparison).toMatchObject({ verdict: 'no_clear_change' });
    const few: TileFigures = { ...quarter, answered: 9, scores: [0, 0, 0, 4, 5] };
    expect(tile('satisfied', start({}), few)).toMatchObject({
      text: null,
      detail: '9 answers. Shown from ten on.',
      comparison: null,
    });
    const one: TileFigures = { ...quarter, answered: 1, scores: [0, 0, 0, 0, 1] };
    expect(tile('satisfied', null, one).detail).toBe('1 answer. Shown from ten on.');
  });

  it('the answers of one service are compared with nothing, and say which others are in them', () => {
    const shared = answersOf(quarter, {
      services: ['badge', 'parking'],
      rolledUp: true,
      words: 'Badges and Parking, July to September 2026',
    });
    const found = dashboardTiles(quarter, shared, start({}), open).find(
      ({ measure }) => measure === 'satisfied',
    )!;
    expect(found.comparison).toBeNull();
    expect(found.detail).toContain('80 answers (Badges and Parking, July to September 2026);');
  });
});
