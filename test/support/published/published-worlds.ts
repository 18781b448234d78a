import { answerBlocks, blockOf } from '../../../src/domain/measurement/answer-blocks.js';
import type { PublishedSum } from '../../../src/domain/measurement/disclosure-audit.js';
import type { FiveCounts } from '../../../src/domain/measurement/pulse-counts.js';
import { quarterOfMonth, monthsOf, type Months } from './months-in-words.js';
import type { Look, Seen } from './look-at-everything.js';
import type { TrueAnswer, TrueCounts } from './recorded-answers.js';

/** What can be laid side by side, because it is about the same quantity: sums of cells, and how large the cells are. */
export interface World {
  readonly name: string;
  readonly sizes: Map<string, number>;
  readonly sums: PublishedSum[];
}

/** The sums that were published, in their worlds, how many of each family, and answers that contradict each other. */
export interface PublishedWorlds {
  readonly worlds: Map<string, World>;
  readonly families: Map<string, number>;
  readonly contradictions: string[];
}

/** What is true, to know who is in a group and what is told of it only as a share. */
export interface Truth {
  readonly answers: readonly TrueAnswer[];
  readonly counts: readonly TrueCounts[];
}

type Told = (answer: TrueAnswer) => number | null;

const itemOf: Readonly<Record<string, Told>> = {
  five: ({ satisfaction }) => satisfaction,
  satisfied: ({ satisfaction }) => (satisfaction >= 4 ? 1 : 2),
  low: ({ satisfaction }) => (satisfaction <= 2 ? 1 : 2),
  trust: ({ trust }) => trust,
  ease: ({ ease }) => ease,
  confirmed: ({ confirmed }) => confirmed && (confirmed >= 4 ? 1 : 2),
};
const driverOf =
  (code: string): Told =>
  ({ drivers }) =>
    drivers.includes(code) ? 1 : 2;

/** Reads everything that was seen as somebody would who kept it all. Who is in a group is what the lists say. */
export function publishedWorlds(seen: Seen, truth: Truth): PublishedWorlds {
  const worlds = new Map<string, World>();
  const families = new Map<string, number>();
  const contradictions: string[] = [];
  const byNumber = new Map(truth.answers.map((answer) => [answer.number, answer]));

  const addSum = (family: string, world: string, sum: PublishedSum, sizes: [string, number][]) => {
    const known: World = worlds.get(world) ?? { name: world, sizes: new Map(), sums: [] };
    worlds.set(world, known);
    for (const [cell, size] of sizes) known.sizes.set(cell, size);
    known.sums.push({ ...sum, name: `${family}: ${sum.name}` });
    families.set(family, (families.get(family) ?? 0) + 1);
  };
  /** A group of answers about requests; its counts are those told, or follow from the truth where only a share is told. */
  const add =
    (
      ...[family, world, name]: [string, string, string]
    ): ((group: readonly TrueAnswer[], told: Told, counts?: readonly number[]) => void) =>
    (group, told, counts) => {
      const held = group.filter((answer) => told(answer) !== null);
      const tally = tallyOf(held.map((answer) => told(answer)!));
      if (counts && counts.join() !== tally.join()) {
        contradictions.push(
          `${family}, ${name}: ${counts.join()} told, its list says ${tally.join()}`,
        );
      }
      const cells = held.map(({ number }) => number);
      addSum(
        family,
        world,
        { name, cells, counts: tally },
        cells.map((cell) => [cell, 1]),
      );
    };
  /** Satisfaction in five counts is also known as two shares, beside which others are told that are no more than that. */
  const addFive =
    (family: string, bureau: string, name: string) =>
    (group: readonly TrueAnswer[], counts?: readonly number[]) => {
      add(family, `${bureau} five`, name)(group, itemOf.five!, counts);
      for (const share of ['satisfied', 'low']) {
        add(family, `${bureau} ${share}`, name)(group, itemOf[share]!);
      }
    };
  const within = (bureau: string | null, { from, to }: Months) =>
    truth.answers.filter(
      (answer) =>
        (bureau === null || answer.bureau === bureau) && answer.month >= from && answer.month <= to,
    );
  const listed = (numbers: readonly string[] = []) =>
    numbers.map((number) => byNumber.get(number)).filter((answer) => answer !== undefined);

  for (const look of seen.looks) readLook(look);
  for (const { bureau, page } of seen.reviews) readReview(bureau, page);
  for (const { month, all } of seen.openData) readOpenData(month, all);
  for (const { bureau, page } of seen.waves) readWave(bureau, page);
  for (const { bureau, at, page } of seen.questions) readQuestions(bureau, at, page);
  for (const office of seen.staff) readStaff(office);
  readScorecards();
  sameInFiles();
  return { worlds, families, contradictions };

  function readLook({ at, bureau, period, service, dashboard, lists, comments }: Look): void {
    const name = `${bureau}, ${period}, ${service ?? 'all'}, ${at.slice(0, 10)}`;
    const { satisfaction, scales, drivers, keptButUnhappy, satisfactionTrend, journey } = dashboard;
    const group = listed(lists.pulses_answered);
    if (!satisfaction.withheld) {
      const counts = satisfaction.counts.map(({ answers }: any) => answers);
      addFive('satisfaction', bureau, name)(group, counts);
    }
    for (const scale of scales.filter(({ withheld }: any) => !withheld)) {
      const counts = scale.counts.map(({ answers }: any) => answers);
      const world = `${bureau} ${scale.item}`;
      add(scale.item, world, name)(
        listed(lists[`${scale.item}_answers`]),
        itemOf[scale.item]!,
        counts,
      );
    }
    const confirmed = journey.figures.find(({ code }: any) => code === 'first_contact_confirmed');
    if (confirmed.text !== null) {
      add(
        'confirmed at first contact',
        `${bureau} confirmed`,
        name,
      )(listed(lists.confirmed_answers), itemOf.confirmed!);
    }
    for (const driver of drivers.withheld ? [] : [...drivers.better, ...drivers.worse]) {
      const counts = [driver.ticked, drivers.answers - driver.ticked, 0, 0, 0];
      const world = `${bureau} driver ${driver.code}`;
      add('reasons ticked', world, name)(group, driverOf(driver.code), counts);
      if (driver.start === null) continue;
      const frozen = within(bureau, monthsOf(drivers.startFrom));
      add('reasons ticked, start', world, name)(frozen, driverOf(driver.code));
    }
    const [, months] = /people whose date|date we kept/.test(keptButUnhappy.sentence)
      ? /[;,] ([A-Z][a-z]+ [^;,)]*\d{4})\)?\.$/.exec(keptButUnhappy.sentence)!
      : [];
    if (months) {
      const kept = within(bureau, monthsOf(months)).filter((answer) => answer.kept);
      if (kept.length !== keptButUnhappy.answers) {
        contradictions.push(
          `on time but unhappy, ${name}: ${keptButUnhappy.answers} told of ${kept.length}`,
        );
      }
      add('on time but unhappy', `${bureau} low`, name)(kept, itemOf.low!);
    }
    for (const point of satisfactionTrend.points) {
      addFive(
        'chart of satisfaction',
        bureau,
        `${name}, ${point.label}`,
      )(within(bureau, monthsOf(point.label)));
    }
    const { baseline } = dashboard.tiles.find(({ measure }: any) => measure === 'satisfied');
    if (baseline !== null) {
      const start = startOf(bureau, baseline.period);
      add(
        'where we started',
        `${bureau} satisfied`,
        name,
      )(within(bureau, start), itemOf.satisfied!);
    }
    readComments(bureau, name, group, comments);
    for (const { measure, serviceName, before, after } of dashboard.commitments) {
      for (const told of /satisf/i.test(measure) ? [before, after] : []) {
        const found = / of [\d,]+ .*?, ([^,]*\d{4})$/.exec(told ?? '');
        if (!found || serviceName !== null) continue;
        const answers = within(bureau, monthsOf(found[1]!));
        add('commitments', `${bureau} satisfied`, `${name}, ${told}`)(answers, itemOf.satisfied!);
      }
    }
  }

  /** The months of which "where we started" is: those stretches that ended in the first full quarter. */
  function startOf(bureau: string, period: { from: string; to: string }): Months {
    const [from, to] = [period.from.slice(0, 7), period.to.slice(0, 7)];
    const cells = truth.answers
      .filter((answer) => answer.bureau === bureau)
      .map(({ month, satisfaction }) => ({
        ...{ service: '', month },
        counts: tallyOf([satisfaction]),
      }));
    return blockOf(answerBlocks(cells), { from, to }) ?? { from, to };
  }

  /** Who wrote what is not told; but a label that names a service or a month tells how that group answered. */
  function readComments(
    bureau: string,
    name: string,
    group: readonly TrueAnswer[],
    comments: readonly any[],
  ) {
    const labelOf = ({ months, month, serviceName }: any) =>
      JSON.stringify([months ?? month, serviceName]);
    for (const label of new Set(comments.map(labelOf))) {
      const items = comments.filter((comment) => labelOf(comment) === label);
      const [words, serviceName] = JSON.parse(label) as [string, string | null];
      const { from, to } = monthsOf(words);
      const named = group.filter(
        (answer) =>
          answer.month >= from &&
          answer.month <= to &&
          (serviceName === null || serviceName === undefined || answer.serviceName === serviceName),
      );
      // All who answered are counted, though only some of them wrote: the labels are as if they were told of all.
      if (items.length > named.length) contradictions.push(`comments, ${name}: more than answers`);
      addFive('comments', bureau, `${name}, ${label}`)(named);
    }
  }

  function readReview(bureau: string, { label, figures }: any): void {
    const [, about] = /About (.*)\.$/.exec(figures.satisfaction) ?? [];
    if (!about) return;
    const months = about.replace(/^all services, /, '');
    add(
      'reviews',
      `${bureau} satisfied`,
      label,
    )(within(bureau, monthsOf(months)), itemOf.satisfied!);
  }

  function readOpenData(month: string, { tables }: any): void {
    for (const { code, rows } of tables) {
      for (const row of rows.filter((each: any) => 'score_1' in each)) {
        const services = row.services?.split('; ');
        const group = within(row.bureau, { from: row.month_from, to: row.month_to }).filter(
          ({ service }) => services === undefined || services.includes(service),
        );
        const counts = [1, 2, 3, 4, 5].map((score) => Number(row[`score_${score}`]));
        addFive(
          'open data',
          row.bureau,
          `${month} ${code} ${row.services ?? 'all'}`,
        )(group, counts);
      }
    }
  }

  function readWave(bureau: string, { wave }: any): void {
    for (const { key, enough, points } of wave.items.filter((item: any) => item.enough)) {
      const cell = `${bureau} ${wave.code} ${key}`;
      const counts = points.map(({ answers }: any) => answers) as FiveCounts;
      addCounted('relationship survey', `${bureau} survey`, cell, [cell], counts);
      if (!enough) contradictions.push(`${cell} is shown and is not enough`);
    }
  }

  function readStaff({ officeCode, months }: any): void {
    for (const { month, items } of months) {
      for (const [at, { office, teams }] of items.entries()) {
        const item = ['means', 'workload'][at];
        const ofTable = (counted: TrueCounts) =>
          counted.cell.startsWith(`${officeCode}|${month}|${item}|`);
        const all = truth.counts.filter(ofTable);
        for (const group of office ? [office, ...teams] : []) {
          const names = group === office ? null : group.label.split(', ');
          const held = all.filter(
            ({ cell }) => names === null || names.includes(cell.split('|')[3]),
          );
          addCounted(
            ...(['staff pulse', `${officeCode} staff`, `${month} ${item} ${group.label}`] as const),
            held.map(({ cell }) => cell),
            group.points.map(({ answers }: any) => answers),
            all,
          );
        }
      }
    }
  }

  function addCounted(
    ...[family, world, name, cells, counts, all = truth.counts]: [
      ...[string, string, string, readonly string[], FiveCounts],
      (readonly TrueCounts[])?,
    ]
  ): void {
    const of = all.filter(({ cell }) => cells.includes(cell));
    const tally = [0, 1, 2, 3, 4].map((at) => of.reduce((sum, each) => sum + each.counts[at]!, 0));
    if (tally.join() !== counts.join())
      contradictions.push(`${family}, ${name}: ${counts.join()} told of ${tally.join()}`);
    const sizes = of.map(
      ({ cell, counts: five }) => [cell, five.reduce((a, b) => a + b, 0)] as [string, number],
    );
    addSum(family, world, { name, cells, counts }, sizes);
  }

  /** Quarters are final when they are told, so each question of each quarter is a cell of its own; points above five as one. */
  function readQuestions(bureau: string, at: string, { periodLabel, items }: any): void {
    for (const { officeCode, questions } of items) {
      for (const { wording, enough, kind, answers, points } of questions.filter(
        (one: any) => one.enough && one.kind !== 'text',
      )) {
        const cell = `${periodLabel} ${officeCode} ${wording}`;
        const told: number[] = points.map((point: any) => point.answers);
        const counts = [...told.slice(0, 4), told.slice(4).reduce((a, b) => a + b, 0)];
        while (counts.length < 5) counts.unshift(0);
        addSum(
          'questions of offices',
          `${bureau} questions ${kind}`,
          {
            name: `${cell} ${at.slice(0, 10)} ${enough}`,
            cells: [cell],
            counts: counts as unknown as FiveCounts,
          },
          [[cell, answers]],
        );
      }
    }
  }

  /** Of all bureaus together, laid beside what each bureau showed of services of that office alone, in those months. */
  function readScorecards(): void {
    const inside = new Map<string, { months: Months; office: string }>();
    for (const { office, at, page } of seen.scorecards) {
      const told = page.measures.find(({ code }: any) => code === 'satisfied');
      if (told.actualWords !== null)
        readOffice(office, page.periodCode, at, page.startsOn, page.endsOn, told.n);
    }
    for (const { office, year, at, page } of seen.cxAudits) {
      const told = page.figures.find(({ label }: any) => /satisfied/.test(label));
      if (told && /%/.test(told.words))
        readOffice(office, `FY${year}`, at, `${year - 1}-10-01`, `${year}-10-01`, told.n);
    }
    for (const [world, { office, months }] of inside) {
      for (const look of seen.looks) {
        const group = listed(look.lists.pulses_answered);
        const part = group.every(
          (each) => each.office === office && each.month >= months.from && each.month <= months.to,
        );
        if (look.dashboard.satisfaction.withheld || !part) continue;
        add(
          'scorecards',
          world,
          `${look.bureau} ${look.period} ${look.service}`,
        )(group, itemOf.satisfied!);
      }
    }

    function readOffice(
      ...[office, period, at, startsOn, endsOn, n]: [string, string, string, string, string, number]
    ): void {
      const told = truth.answers.filter(
        (answer) =>
          answer.office === office &&
          answer.month >= startsOn.slice(0, 7) &&
          answer.month < endsOn.slice(0, 7),
      );
      const months = [...new Set(told.map(({ month }) => month))].toSorted();
      // The figure says of how many it is: whole months from the first of each quarter on, as many as fit.
      const group = groupOfSize(told, months, n);
      const name = `${office} ${period} ${at.slice(0, 10)}`;
      if (group === null) {
        contradictions.push(`scorecards, ${name}: no months have ${n} answers`);
        return;
      }
      const world = `${office} all bureaus`;
      add('scorecards', world, name)(group, itemOf.satisfied!);
      inside.set(world, { office, months: { from: '2000-01', to: '2999-12' } });
    }
  }

  /** The months that such a figure is of: of each quarter those up to some month, as many as have so many answers; where several do, those that end with stretches that are enough. */
  function groupOfSize(
    told: readonly TrueAnswer[],
    months: readonly string[],
    n: number,
  ): readonly TrueAnswer[] | null {
    const quarters = [...new Set(months.map(quarterOfMonth))].map((quarter) =>
      months.filter((month) => quarterOfMonth(month) === quarter),
    );
    const ends = quarters.map((quarter) => [
      '',
      ...answerBlocks(
        quarter.map((month) => ({
          ...{ service: '', month },
          counts: tallyOf(
            told.filter((each) => each.month === month).map((each) => each.satisfaction),
          ),
        })),
      ).map(({ to }) => to),
    ]);
    const choices = quarters.reduce<{ chosen: string[]; whole: number }[]>(
      (before, quarter, at) =>
        before.flatMap(({ chosen, whole }) =>
          [0, ...quarter.map((_, month) => month + 1)].map((upTo) => ({
            chosen: [...chosen, ...quarter.slice(0, upTo)],
            whole: whole + Number(ends[at]!.includes(quarter[upTo - 1] ?? '')),
          })),
        ),
      [{ chosen: [], whole: 0 }],
    );
    const fits = choices
      .map(({ chosen, whole }) => ({
        whole,
        group: told.filter(({ month }) => chosen.includes(month)),
      }))
      .filter(({ group }) => group.length === n)
      .toSorted((a, b) => a.whole - b.whole);
    return fits.at(-1)?.group ?? null;
  }

  /** The files say what the pages say, and nothing beside it. */
  function sameInFiles(): void {
    for (const { bureau, page, rows } of seen.waves) {
      for (const item of page.wave.items) {
        const row = rows.find((each) => each.Statement === item.wording)!;
        const five = Object.entries(row)
          .filter(([name]) => /^[1-5] /.test(name))
          .map(([, value]) => value);
        const same = item.enough
          ? five.join() === item.points.map(({ answers }: any) => answers).join()
          : five.every((value) => value === '') && !/\d/.test(row.Answers!);
        if (!same)
          contradictions.push(
            `relationship survey, ${bureau} ${page.wave.code} ${item.key}: the file differs`,
          );
      }
    }
    for (const { bureau, page, rows } of seen.channels) {
      const told = page.channels.map((row: any) => `${row.label} ${row.requests} ${row.contacts}`);
      const filed = rows
        .slice(0, -1)
        .map((row) => `${row.Channel} ${row['Requests sent']} ${row.Contacts}`);
      families.set('channels and costs', (families.get('channels and costs') ?? 0) + told.length);
      if (told.join() !== filed.join())
        contradictions.push(`channels, ${bureau}: the file differs`);
      const answersTold = page.claim.guards.filter(
        ({ code, words }: any) =>
          code === 'need' &&
          /\d(?! points)/.test(words.replace('−3 points', '').replace('3 points', '')),
      );
      if (answersTold.length > 0)
        contradictions.push(`channels, ${bureau}: the claim tells how many needs were addressed`);
    }
    for (const { month, all, files } of seen.openData) {
      for (const { code, rows } of all.tables) {
        const filed = files[code]!.map((row) => Object.values(row).join());
        const told = rows.map((row: any) =>
          Object.values(row)
            .map((value) => value ?? '')
            .join(),
        );
        if (filed.join() !== told.join())
          contradictions.push(`open data, ${month} ${code}: the file differs`);
      }
    }
  }
}

function tallyOf(scores: readonly number[]): FiveCounts {
  return [1, 2, 3, 4, 5].map(
    (score) => scores.filter((one) => one === score).length,
  ) as unknown as FiveCounts;
}
