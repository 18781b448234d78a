import { driverFigures } from './driver-figures.js';
import { toldReasons, type ReasonTicks } from './told-reasons.js';

const blocks = [
  { from: '2026-07', to: '2026-08' },
  { from: '2026-09', to: '2026-09' },
];
const table = {
  blocks,
  groups: [['laptop'], ['badge', 'parking']],
  answers: [
    [8, 6],
    [9, 7],
  ],
};

/** Ticks of one reason by laptop in both stretches, then by badge and parking. */
function ticks(code: string, ...counts: number[]): ReasonTicks[] {
  const cells = [
    ...[
      ['laptop', '2026-08'],
      ['laptop', '2026-09'],
    ],
    ...[
      ['badge', '2026-07'],
      ['parking', '2026-09'],
    ],
  ];
  return cells.map(([service, month], at) => ({
    ...{ code, service: service!, month: month! },
    ticked: counts[at]!,
  }));
}

describe('the reasons that are told of a group of services', () => {
  const all = {
    answers: 14,
    ticked: { positive_efficiency: 5, negative_efficiency: 1, positive_quality: 14 },
  };
  const told = toldReasons(
    all as never,
    [table],
    [
      ...ticks('positive_efficiency', 3, 2, 4, 3),
      ...ticks('negative_efficiency', 0, 1, 0, 0),
      ...ticks('positive_quality', 8, 6, 4, 3),
    ],
  );

  it('are those that leave a choice beside each stretch of months and each other group', () => {
    expect(told.ticked).toEqual({ positive_efficiency: 5 });
  });

  it('are judged by the months and services of the quarter alone', () => {
    const beside = [
      { code: 'positive_efficiency', service: 'laptop', month: '2026-10', ticked: 9 },
      { code: 'positive_efficiency', service: 'travel', month: '2026-08', ticked: 9 },
    ];
    const ofQuarter = ticks('positive_efficiency', 3, 2, 4, 3);
    expect(toldReasons(all as never, [table], [...ofQuarter, ...beside])).toEqual(
      toldReasons(all as never, [table], ofQuarter),
    );
  });

  it('say how many were left out', () => {
    expect(told.leftOut).toBe(2);
    expect(driverFigures(told, null).sentence).toMatch(/Reasons that few ticked are left out\.$/);
  });

  it('say that too few ticked each where none can be told, and not that nobody did', () => {
    const few = toldReasons(
      { answers: 14, ticked: { negative_efficiency: 1 } } as never,
      [table],
      ticks('negative_efficiency', 0, 1, 0, 0),
    );
    expect(driverFigures(few, null).sentence).toBe(
      'Too few ticked each reason to show it for your choice alone.',
    );
  });
});
