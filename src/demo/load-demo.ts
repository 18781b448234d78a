import type { DataSource, EntityManager } from 'typeorm';
import { defaultPulse } from '../domain/measurement/pulse-template.js';
import { stagesOf } from '../domain/ticket/stages.js';
import { CalendarQueries } from '../modules/calendars/calendar-queries.js';
import { ApproverLookup } from '../modules/catalog/approver-lookup.js';
import { CatalogQueries } from '../modules/catalog/catalog-queries.js';
import { PolicyChoice } from '../modules/catalog/policy-choice.js';
import { SlaMaterials } from '../modules/catalog/sla-materials.js';
import { VendorContracts } from '../modules/catalog/vendor-contracts.js';
import { AnswerDrivers } from '../modules/partners/journey/answer-drivers.js';
import { Baselines } from '../modules/partners/baselines.js';
import { PartnerAnswers } from '../modules/partners/partner-answers.js';
import { PeopleQueries } from '../modules/people/people-queries.js';
import { PartnerFigures } from '../modules/partners/partner-figures.js';
import { keepStageTimes } from '../modules/knowledge/keep-stage-times.js';
import { tallyHistory } from '../modules/queues/assignment/assignment-tallies.js';
import { refreshFacts } from '../modules/partners/refresh-facts.js';
import { writeAnnotations } from './demo-annotations.js';
import { tagHistory } from './demo-tags.js';
import { shareWork } from './demo-shared-work.js';
import { arrivals } from './arrivals.js';
import { demoWorld } from './demo-world.js';
import { writeCommitments } from './demo-commitments.js';
import { writeImprovements } from './demo-improvements.js';
import { writeChannelCosts } from './demo-channel-costs.js';
import { writeOfficePulse } from './demo-office-pulse.js';
import { publishDemoMonths } from './demo-open-data.js';
import { writeReviews } from './demo-reviews.js';
import { writeSavedReplies } from './demo-saved-replies.js';
import { writeScorecards } from './demo-scorecards.js';
import { writeSurveys } from './demo-surveys.js';
import { writeStaffPulses } from './demo-staff-pulse.js';
import { writeCodings } from './demo-themes.js';
import { writeRules } from './demo-rules.js';
import { writeReadMarks, writeViews } from './demo-views.js';
import { drawPulses } from './draw-pulses.js';
import { Random } from './random.js';
import type { HistoryPlan } from './history-plan.js';
import { simulateTicket } from './simulate-ticket.js';
import { readStories } from './stories.js';
import type { TicketLife } from './ticket-life.js';
import { finishHistory, writeHistory } from './write-history.js';
import { writePulses } from './write-pulses.js';

const dayMs = 86_400_000;
const historyDays = 548;
const batch = 400;
const seed = 42;

/** What the demo is made of; `tickets` is about how many the history holds. */
export interface DemoOptions {
  readonly storiesFile: string;
  readonly log: (line: string) => void;
  readonly tickets: number;
}

/**
 * Fills a database that holds no ticket yet with 18 months of history up to now, the same for the same day.
 * All of it is one transaction, so a start that was cut off begins anew; a database with tickets is left alone.
 */
export async function loadDemo(
  dataSource: DataSource,
  { storiesFile, log, tickets }: DemoOptions,
): Promise<void> {
  const [present] = await dataSource.query<{ now: Date; filled: boolean }[]>(
    'SELECT clock_timestamp() AS now, EXISTS (SELECT 1 FROM tickets) AS filled',
  );
  if (present!.filled) return;
  const now = present!.now.getTime();
  log('Demo: writing 18 months of history, this takes about a minute');
  const stories = await readStories(storiesFile);
  const count = await dataSource.transaction(async (manager) => {
    const lives = await playHistory(dataSource, manager, { stories, now, tickets, log });
    await writeSurveys(manager, stories, now);
    await writeStaffPulses(manager, now);
    await writeCodings(manager, now);
    await writeAnnotations(manager, now);
    await writeCommitments(dataSource, manager, keptAt(now), now);
    await writeImprovements(manager, now);
    await writeChannelCosts(manager, now);
    await writeScorecards(manager, now);
    await writeViews(manager, now);
    await writeRules(manager, now);
    await writeSavedReplies(manager, now);
    await writeReadMarks(manager, now);
    return lives;
  });
  await dataSource.query('ANALYZE');
  const baselines = new Baselines(
    dataSource,
    new PartnerFigures(dataSource),
    new PartnerAnswers(dataSource),
    new AnswerDrivers(dataSource),
  );
  await baselines.freezeDue(new Date(now));
  await writeReviews(dataSource, now);
  await publishDemoMonths(dataSource, now);
  log(`Demo: ${count.toLocaleString('en-US')} requests are there`);
}

/** The day on which the slow bureau's commitment was kept: seven months ago. */
function keptAt(now: number): number {
  return now - 210 * dayMs;
}

interface HistoryInput {
  readonly stories: Awaited<ReturnType<typeof readStories>>;
  readonly now: number;
  readonly tickets: number;
  readonly log: (line: string) => void;
}

async function playHistory(
  dataSource: DataSource,
  manager: EntityManager,
  { stories, now, tickets, log }: HistoryInput,
): Promise<number> {
  const calendars = new CalendarQueries(dataSource);
  const catalog = new CatalogQueries(
    dataSource,
    new SlaMaterials(dataSource, calendars),
    new ApproverLookup(dataSource, new PeopleQueries(dataSource)),
    new PolicyChoice(dataSource),
  );
  const contracts = await new VendorContracts(dataSource).choices(now, manager);
  const world = await demoWorld(manager, catalog, calendars, contracts);
  const random = new Random(seed);
  const ids = { ticket: 0, comment: 0, note: 0 };
  const plan: HistoryPlan = { world, stories, random, ids, now, commitmentKeptAt: keptAt(now) };
  const expected = arrivals(world, stories, random, { now, days: historyDays, count: tickets });
  const lives: TicketLife[] = [];
  for (const arrival of expected) {
    lives.push(await simulateTicket(plan, arrival));
    if (lives.length % 2_000 === 0) log(`Demo: ${lives.length} of ${expected.length} requests`);
  }
  tagHistory(world, lives, now);
  await shareWork(plan, lives);
  const pulses = drawPulses(world, stories, lives, random, now);
  log('Demo: storing the history');
  const zones = new Map(world.people.map(({ id, timeZone }) => [id, timeZone]));
  for (let from = 0; from < lives.length; from += batch) {
    await writeHistory(manager, lives.slice(from, from + batch), (id) => zones.get(id)!);
  }
  await finishHistory(manager);
  await tallyHistory(manager);
  await writeOfficePulse(manager, now);
  await writePulses(manager, pulses, defaultPulse);
  for (let from = 0; from < lives.length; from += batch) {
    await refreshFacts(
      manager,
      catalog,
      lives.slice(from, from + batch).map(({ row }) => row.id),
    );
  }
  const staged = lives.filter(({ events }) => stagesOf(events).length > 0);
  const stagedIds = staged.map(({ row }) => row.id);
  await keepStageTimes(manager, calendars, stagedIds);
  return lives.length;
}
