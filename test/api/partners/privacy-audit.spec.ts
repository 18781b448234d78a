import { join } from 'node:path';
import {
  auditDisclosure,
  type Disclosure,
} from '../../../src/domain/measurement/disclosure-audit.js';
import { loadDemo } from '../../../src/demo/load-demo.js';
import {
  brokenCopies,
  contradictoryCopies,
  smallWave,
} from '../../support/published/broken-copies.js';
import {
  lookAtDashboards,
  lookAtScorecards,
  lookAtTheRest,
  nothingSeen,
  type Look,
  type Read,
  type Seen,
} from '../../support/published/look-at-everything.js';
import {
  publishedWorlds,
  type Truth,
  type World,
} from '../../support/published/published-worlds.js';
import { trueAnswers, trueCounts } from '../../support/published/recorded-answers.js';
import { sessionOf } from '../../support/sign-in-as.js';
import { settableClock, startTestApp, type TestApp } from '../../support/test-app.js';
import { freshDatabase } from '../../support/test-database.js';

/** PRIVACY_TICKETS=6935 attacks as large a demo as the product starts with. */
const tickets = Number(process.env.PRIVACY_TICKETS ?? 600);

/** What the history shows however small it is; more of it shows what needs more answers, too. */
const alwaysThere = [
  ...['channels and costs', 'chart of satisfaction', 'comments', 'ease'],
  ...['open data', 'reasons ticked', 'relationship survey', 'reviews', 'satisfaction'],
  ...['scorecards', 'staff pulse', 'trust', 'where we started'],
];

/** What can be worked out, by family of what it was cut from; and what contradicts itself. */
function attack(seen: Seen, truth: Truth): { found: string[]; contradictions: string[] } {
  const { worlds, contradictions } = publishedWorlds(seen, truth);
  const found = [...worlds.values()].flatMap((world) =>
    auditDisclosure(world.sizes, world.sums)
      .filter((each) => !isPartOfOneSide(each, world))
      .map(
        ({ answers, counts, by, from }) =>
          `${world.name}: ${answers} answers (${counts.join(' ')}) by ${by} from ${from.join('; ')}`,
      ),
  );
  return { found, contradictions };
}

/** Where a share is told of ten or more and it is 0 or 100%, every part of them is known to be on that side: that is what it says. */
function isPartOfOneSide({ cells, counts, answers }: Disclosure, { name, sums }: World): boolean {
  return (
    !/five|trust|ease|survey|staff/.test(name) &&
    counts.includes(answers) &&
    sums.some(
      (sum) =>
        sum.cells.length >= 10 &&
        sum.counts.includes(sum.cells.length) &&
        cells.every((cell) => sum.cells.includes(cell)),
    )
  );
}

describe('everything that is published of the demo agency, as its readers are answered', () => {
  let app: TestApp;
  let seen: Seen;
  let truth: Truth;
  let looked = 0;

  beforeAll(async () => {
    app = await startTestApp(await freshDatabase('privacy', 'agency'));
    const storiesFile = join(process.cwd(), 'config', 'demo', 'stories.yaml');
    await loadDemo(app.dataSource, { storiesFile, tickets, log: () => undefined });
    truth = {
      answers: await trueAnswers(app.dataSource),
      counts: [...(await trueCounts(app.dataSource)), smallWave.cell],
    };
    const read = await reader(app);
    seen = nothingSeen();
    const now = Date.now();
    const bureaus: string[] = (await read('/partners')).items.map(({ code }: any) => code);
    const today = new Date(now).toISOString();
    for (const bureau of bureaus)
      await lookAtDashboards(counted(read), seen, bureau, servicesOf(bureau).slice(0, 6), today);
    await lookAtTheRest(counted(read), seen, bureaus, today);
    const largest = bureaus
      .toSorted((a, b) => answersOf(b).length - answersOf(a).length)
      .slice(0, 2);
    for (const day of daysBefore(now)) {
      settableClock.set(day);
      for (const bureau of largest)
        await lookAtDashboards(counted(read), seen, bureau, servicesOf(bureau).slice(0, 3), day);
      await lookAtScorecards(counted(read), seen, day);
    }
    settableClock.release();
  }, 1_200_000);

  afterAll(() => app.close());

  const answersOf = (bureau: string) => truth.answers.filter((answer) => answer.bureau === bureau);
  const servicesOf = (bureau: string) => [
    ...new Set(answersOf(bureau).map(({ service }) => service)),
  ];
  const counted =
    (read: Read): Read =>
    (path) => {
      looked += 1;
      return read(path);
    };

  it('gives nobody away and contradicts nothing, by subtraction or by linear programming', () => {
    const { families } = publishedWorlds(seen, truth);
    const table = [...families].map(([family, figures]) => `${family} ${figures}`).join(', ');
    const sums = [...families.values()].reduce((a, b) => a + b, 0);
    if (process.env.PRIVACY_TICKETS)
      process.stdout.write(`${looked} answers read; ${sums} figures: ${table}\n`);
    for (const family of alwaysThere) expect([...families.keys()]).toContain(family);
    const { found, contradictions } = attack(seen, truth);
    expect(contradictions).toEqual([]);
    expect(found).toEqual([]);
  }, 1_200_000);

  it('would be found out in each family of tables, had it left one number in that it leaves out', () => {
    const [{ bureau }] = seen.looks as [Look];
    const some = { ...seen, looks: seen.looks.filter((look) => look.bureau === bureau) };
    const before = new Set(attack(some, truth).found);
    for (const [family, copy] of Object.entries(brokenCopies(some, truth))) {
      const { found } = attack(copy, truth);
      expect([family, found.some((one) => !before.has(one))]).toEqual([family, true]);
    }
  }, 1_200_000);

  it('would be found out where a file, a list or a sentence tells what a page hides', () => {
    for (const [what, copy] of Object.entries(contradictoryCopies(seen))) {
      const { contradictions } = publishedWorlds(copy, truth);
      expect([what, contradictions.length > 0]).toEqual([what, true]);
    }
  });
});

/** Noon on two days of each of the last three months: when a month has become final, and before. */
function daysBefore(now: number): string[] {
  const [year, month] = [new Date(now).getUTCFullYear(), new Date(now).getUTCMonth()];
  return [0, 1, 2]
    .flatMap((back) => [16, 9].map((day) => Date.UTC(year, month - back, day, 12)))
    .filter((day) => day < now)
    .map((day) => new Date(day).toISOString());
}

/** Somebody who leads all three offices, and so may read all that anybody may. */
async function reader(app: TestApp): Promise<Read> {
  const [lead] = await app.dataSource.query<{ id: number }[]>(
    `SELECT g.person_id AS id FROM role_grants g JOIN people p ON p.id = g.person_id AND p.active
      WHERE g.role = 'office_lead' ORDER BY 1 LIMIT 1`,
  );
  await app.dataSource.query(
    `INSERT INTO role_grants (person_id, role, office_code)
     SELECT $1, 'office_lead', o.code FROM offices o ON CONFLICT DO NOTHING`,
    [lead!.id],
  );
  const { cookie } = await sessionOf(lead!, app);
  return async (path) => {
    const response = await fetch(`${app.url}/api/v1${path}`, { headers: { cookie } });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${text}`);
    return path.includes('.csv') ? text : JSON.parse(text);
  };
}
