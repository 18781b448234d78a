import type { Look, Seen } from './look-at-everything.js';
import type { Truth } from './published-worlds.js';
import type { TrueAnswer } from './recorded-answers.js';

const monthName = new Intl.DateTimeFormat('en-US', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const wordsOf = (month: string): string => monthName.format(new Date(`${month}-15T12:00:00Z`));
const fiveOf = (scores: readonly number[]) =>
  [1, 2, 3, 4, 5].map((score) => scores.filter((one) => one === score).length);
const satisfactionOf = (group: readonly TrueAnswer[]) =>
  fiveOf(group.map(({ satisfaction }) => satisfaction)).map((answers) => ({ answers }));

/**
 * Copies of what was published, each with one suppression off: a number is there that the product left out, as true as
 * the database has it. By the family of tables in which it is.
 */
export function brokenCopies(seen: Seen, truth: Truth): Record<string, Seen> {
  const small = smallGroup(truth, ({ bureau, month }) => `${bureau} ${month}`);
  const [{ bureau, month }] = small as [TrueAnswer];
  const look = { ...seen.looks[0]!, bureau };
  const withLook = (dashboard: object, changes: Partial<Look> = {}): Seen => ({
    ...seen,
    looks: [
      ...seen.looks,
      { ...look, ...changes, dashboard: { ...nothingTold(look.dashboard), ...dashboard } },
    ],
  });
  const answered = { pulses_answered: small.map(({ number }) => number) };
  const oneService = smallGroup(truth, (each) => `${each.bureau} ${each.month} ${each.service}`);
  const scaleOf = (item: 'trust' | 'ease') => {
    const group = smallGroup(
      truth,
      (each) => `${each.bureau} ${each.month}`,
      (each) => each[item],
    );
    const counts = fiveOf(group.map((each) => each[item]!)).map((answers) => ({ answers }));
    const lists = { [`${item}_answers`]: group.map(({ number }) => number) };
    return withLook(
      { scales: [{ item, withheld: false, counts }] },
      { bureau: group[0]!.bureau, lists },
    );
  };
  const settled = smallGroup(
    truth,
    (each) => `${each.bureau} ${each.month}`,
    (each) => each.confirmed,
  );
  const kept = smallGroup(
    truth,
    (each) => `${each.bureau} ${each.month}`,
    (each) => (each.kept ? Number(each.satisfaction <= 2) : null),
  );
  const unhappy = kept.filter(({ satisfaction }) => satisfaction <= 2).length;
  const ticked = small[0]!.drivers[0] ?? 'positive_ease';
  const times = small.filter(({ drivers }) => drivers.includes(ticked)).length;
  const driver = { code: ticked, ticked: times, start: null };
  return {
    satisfaction: withLook(
      { satisfaction: { withheld: false, counts: satisfactionOf(small) } },
      { lists: answered },
    ),
    'satisfaction of one service': withLook(
      { satisfaction: { withheld: false, counts: satisfactionOf(oneService) } },
      {
        bureau: oneService[0]!.bureau,
        lists: { pulses_answered: oneService.map(({ number }) => number) },
      },
    ),
    trust: scaleOf('trust'),
    ease: scaleOf('ease'),
    'confirmed at first contact': withLook(
      { journey: { figures: [{ code: 'first_contact_confirmed', text: '50%' }] } },
      {
        bureau: settled[0]!.bureau,
        lists: { confirmed_answers: settled.map(({ number }) => number) },
      },
    ),
    'on time but unhappy': withLook(
      {
        keptButUnhappy: {
          answers: kept.length,
          sentence: `${unhappy} of ${kept.length} people whose date we kept rated us 1 or 2 (9%; ${wordsOf(kept[0]!.month)}).`,
        },
      },
      { bureau: kept[0]!.bureau },
    ),
    'reasons ticked': withLook(
      { drivers: { withheld: false, answers: small.length, better: [driver], worse: [] } },
      { lists: answered },
    ),
    'reasons ticked, start': withLook({
      drivers: {
        ...{ withheld: false, answers: 0, worse: [], startFrom: wordsOf(month) },
        better: [{ code: ticked, ticked: 0, start: 0.5 }],
      },
    }),
    'chart of satisfaction': withLook({
      satisfactionTrend: { points: [{ label: wordsOf(month) }] },
    }),
    'where we started': withLook({
      tiles: [{ measure: 'satisfied', baseline: { period: { from: month, to: month } } }],
    }),
    commitments: withLook({
      commitments: [
        {
          measure: 'Satisfied',
          serviceName: null,
          before: `50% of 3 (9% to 91%), ${wordsOf(month)}`,
          after: null,
        },
      ],
    }),
    comments: withLook(
      {},
      {
        lists: {
          pulses_answered: truth.answers
            .filter((each) => each.bureau === bureau)
            .map(({ number }) => number),
        },
        comments: [{ months: wordsOf(month), serviceName: small[0]!.serviceName }],
      },
    ),
    'open data': {
      ...seen,
      openData: [
        ...seen.openData,
        {
          month: 'broken',
          all: {
            tables: [{ code: 'satisfaction-by-bureau', rows: [openRow(bureau, month, small)] }],
          },
          files: { 'satisfaction-by-bureau': [openRow(bureau, month, small)] },
        },
      ],
    },
    'relationship survey': brokenWave(seen),
    'staff pulse': brokenStaff(seen, truth),
    'questions of offices': {
      ...seen,
      questions: [...seen.questions, { bureau, at: look.at, page: brokenQuestion }],
    },
    scorecards: brokenScorecard(seen, truth),
    reviews: {
      ...seen,
      reviews: [
        ...seen.reviews,
        {
          bureau,
          page: {
            label: 'broken',
            figures: { satisfaction: `50%. About all services, ${wordsOf(month)}.` },
          },
        },
      ],
    },
  };
}

/** Copies that say in one place what they hide in another. */
export function contradictoryCopies(seen: Seen): Record<string, Seen> {
  const [channel] = seen.channels;
  const shown = seen.looks.find(({ dashboard }) => !dashboard.satisfaction.withheld)!;
  return {
    'the file of a wave': {
      ...seen,
      waves: [
        ...seen.waves,
        { bureau: smallWave.bureau, page: smallWave.page(false), rows: [...smallWave.rows] },
      ],
    },
    'the file of channels': {
      ...seen,
      channels: [
        ...seen.channels,
        { ...channel!, rows: channel!.rows.map((row) => ({ ...row, 'Requests sent': '7' })) },
      ],
    },
    'the claim about channels': {
      ...seen,
      channels: [
        ...seen.channels,
        {
          ...channel!,
          page: {
            ...channel!.page,
            claim: { guards: [{ code: 'need', words: '4 of 6 before, 5 of 7 now' }] },
          },
        },
      ],
    },
    'a list and its number': {
      ...seen,
      looks: [
        ...seen.looks,
        {
          ...shown,
          lists: { ...shown.lists, pulses_answered: shown.lists.pulses_answered!.slice(1) },
        },
      ],
    },
    'a file of open data': {
      ...seen,
      openData: seen.openData.map((month) => ({
        ...month,
        files: Object.fromEntries(Object.keys(month.files).map((code) => [code, []])),
      })),
    },
  };
}

const brokenQuestion = {
  periodLabel: 'broken',
  items: [
    {
      officeCode: 'human-resources',
      questions: [
        {
          wording: 'Broken?',
          kind: 'scale',
          enough: true,
          answers: 3,
          points: [0, 1, 0, 0, 2].map((answers) => ({ answers })),
        },
      ],
    },
  ],
};

/** A dashboard that tells nothing of answers. */
function nothingTold(dashboard: any): any {
  return {
    ...dashboard,
    satisfaction: { withheld: true },
    scales: [],
    journey: { figures: [{ code: 'first_contact_confirmed', text: null }] },
    drivers: { withheld: true },
    keptButUnhappy: { sentence: '' },
    satisfactionTrend: { points: [] },
    tiles: [{ measure: 'satisfied', baseline: null }],
    commitments: [],
  };
}

/**
 * A group of fewer than ten answers: one in which not all are alike where there is one, because what is told of many
 * may tell already that all of them are.
 */
function smallGroup(
  { answers }: Truth,
  keyOf: (answer: TrueAnswer) => string,
  told: (answer: TrueAnswer) => number | null = ({ satisfaction }) => satisfaction,
): readonly TrueAnswer[] {
  const held = answers.filter((answer) => told(answer) !== null);
  const groups = [...new Set(held.map(keyOf))].map((key) =>
    held.filter((answer) => keyOf(answer) === key),
  );
  const small = groups.filter(({ length }) => length <= 9);
  const group = small.find((each) => new Set(each.map(told)).size > 1) ?? small[0];
  if (!group) throw new Error('No group is small in this history.');
  return group;
}

function openRow(bureau: string, month: string, group: readonly TrueAnswer[]) {
  const counts = fiveOf(group.map(({ satisfaction }) => satisfaction));
  const scores = Object.fromEntries(counts.map((count, at) => [`score_${at + 1}`, String(count)]));
  return { bureau, month_from: month, month_to: month, ...scores } as Record<string, string>;
}

/** A wave in which four people answered a statement; the copy shows it. */
export const smallWave = {
  bureau: 'departmental-offices',
  cell: { cell: 'departmental-offices FY2000-Q2 trust', counts: [1, 0, 0, 0, 3] },
  page: (enough: boolean) => ({
    wave: {
      code: 'FY2000-Q2',
      items: [
        {
          ...{ key: 'trust', wording: 'I trust them.', enough },
          points: enough ? [1, 0, 0, 0, 3].map((answers) => ({ answers })) : [],
        },
      ],
    },
  }),
  rows: [
    {
      ...{
        Statement: 'I trust them.',
        Answers: '4',
        '1 Strongly disagree': '1',
        '2 Disagree': '0',
      },
      ...{ '3 Neutral': '0', '4 Agree': '0', '5 Strongly agree': '3' },
    },
  ],
} as const;

function brokenWave(seen: Seen): Seen {
  const { bureau, page, rows } = smallWave;
  return { ...seen, waves: [...seen.waves, { bureau, page: page(true), rows: [...rows] }] };
}

function brokenStaff(seen: Seen, { counts }: Truth): Seen {
  for (const office of seen.staff) {
    for (const month of office.months) {
      const of = counts.filter(({ cell }) =>
        cell.startsWith(`${office.officeCode}|${month.month}|means|`),
      );
      const team = of.find((each) => sumOf(each.counts) > 0 && sumOf(each.counts) < 10);
      const [item] = month.items;
      if (!team || !item.office) continue;
      const label = team.cell.split('|')[3]!;
      const shown = { label, points: team.counts.map((answers) => ({ answers })) };
      const items = [{ ...item, teams: [...item.teams, shown] }];
      return { ...seen, staff: [...seen.staff, { ...office, months: [{ ...month, items }] }] };
    }
  }
  throw new Error('No team is hidden.');
}

/** A figure that moves with every answer: it is told on two days, between which fewer than ten answered. */
function brokenScorecard(seen: Seen, { answers }: Truth): Seen {
  const groups = smallGroup({ answers, counts: [] }, (each) => `${each.office} ${each.month}`);
  const { office, month } = groups[0]!;
  const next = new Date(
    Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1),
  ).toISOString();
  const page = {
    ...{ periodCode: 'broken', startsOn: `${month}-01`, endsOn: next.slice(0, 10) },
    measures: [{ code: 'satisfied', actualWords: '50%', n: groups.length }],
  };
  return { ...seen, scorecards: [...seen.scorecards, { office, at: next, page }] };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0);
}
