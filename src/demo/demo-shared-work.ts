import { businessDaysAfter } from '../domain/calendar/business-days.js';
import { handOver, openOffer, remindOfOffer } from '../domain/ticket/offers.js';
import { acceptTask, askTask, completeTask, type TicketTask } from '../domain/ticket/tasks.js';
import { isActive } from '../domain/ticket/ticket-status.js';
import type { DemoPerson, DemoTeam, DemoWorld } from './demo-world.js';
import type { HistoryPlan } from './history-plan.js';
import { agentFor, openArrival } from './open-arrival.js';
import { Random } from './random.js';
import type { HistoryTask, TicketLife } from './ticket-life.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const seed = 7;
const hoursApart = 4;

/** What one office asks of another, and how far it has come. */
interface Wish {
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly words: string;
  readonly state: HistoryTask['state'] | 'offered';
  /** The request that is filed for it; without it, it is about one of those that are there. */
  readonly filed?: { readonly serviceCode: string; readonly daysAgo: number };
}

const wishes: readonly Wish[] = [
  {
    ...{ from: 'human-resources', to: 'it-access', state: 'asked' },
    title: 'Make an account for the first day',
    words:
      'Somebody starts on the first Monday of the month and needs mail and the files of the unit.',
  },
  {
    ...{ from: 'human-resources', to: 'it-access', state: 'accepted' },
    title: 'Say which badges are still open',
    words: 'Somebody leaves at the end of the month. Which badges and accounts do they still have?',
  },
  {
    ...{ from: 'information-technology', to: 'hr-onboarding', state: 'asked' },
    title: 'Confirm the start date',
    words: 'Is the date on the form still right? The laptop has to be there two days before.',
  },
  {
    ...{ from: 'information-technology', to: 'hr-onboarding', state: 'done' },
    title: 'Confirm the name on the badge',
    words: 'The form and the mail spell the name differently. Which one is right?',
  },
  {
    ...{ from: 'acquisition', to: 'it-devices', state: 'accepted' },
    title: 'Check that this works with our laptops',
    words: 'Before we buy: does the docking station on the quote work with the present laptops?',
  },
  {
    ...{ from: 'human-resources', to: 'it-access', state: 'proposed' },
    filed: { serviceCode: 'ask-hr-in-confidence', daysAgo: 0.3 },
    title: 'Say who can open a shared mailbox',
    words:
      'Please list who can open the mailbox of a unit, and since when. We tell you its name by phone.',
  },
  {
    ...{ from: 'human-resources', to: 'it-service-desk', state: 'offered' },
    filed: { serviceCode: 'leave-question', daysAgo: 6 },
    title: '',
    words:
      'The leave balance is right; the time sheet system shows an old one. Please have a look.',
  },
  {
    ...{ from: 'information-technology', to: 'acq-advice', state: 'offered' },
    title: '',
    words: 'This is about the contract, not about the program. The customer knows.',
  },
  {
    ...{ from: 'information-technology', to: 'hr-onboarding', state: 'offered' },
    title: '',
    words: 'They need the form for the first day. Our part is done.',
  },
  {
    ...{ from: 'human-resources', to: 'it-service-desk', state: 'offered' },
    title: '',
    words: 'The pay system signs them out. I think that it is the browser.',
  },
];

/**
 * What offices ask of one another on requests that are open now, by the product's own rules. Where none may be open
 * that fits, one is filed for it and added to `lives`.
 */
export async function shareWork(plan: HistoryPlan, lives: TicketLife[]): Promise<void> {
  const { world, now } = plan;
  const random = new Random(seed);
  const used = new Set<TicketLife>();
  let taskId = 0;
  for (const [at, wish] of wishes.entries()) {
    const team = world.teams.get(wish.to);
    const life = wish.filed
      ? await filed(plan, wish.filed, lives)
      : lives.findLast((one) => !used.has(one) && fits(one, wish));
    const begun = life && begins(life, wish, now - (wishes.length - at) * hoursApart * hourMs);
    const asker = life && someoneOf(world.teams.get(life.row.teamCode), life, world, random);
    const helper = life && someoneOf(team, life, world, random);
    if (!team || !life || !begun || !asker || !helper) continue;
    used.add(life);
    if (wish.state === 'offered') offer(life, wish, { asker, team, begun }, now);
    else {
      taskId += 1;
      ask(life, wish, { asker, team, helper, begun, taskId, world });
    }
    life.passTime(now);
  }
}

function begins({ row }: TicketLife, { filed: own }: Wish, usual: number): number {
  return own ? row.openedAt + hourMs : usual;
}

/** A request of somebody who has no other part in the demo and is asked something: whom its sign-in page offers. */
async function filed(
  plan: HistoryPlan,
  { serviceCode, daysAgo }: NonNullable<Wish['filed']>,
  lives: TicketLife[],
): Promise<TicketLife | undefined> {
  const { world, now } = plan;
  const service = world.services.find(({ code }) => code === serviceCode);
  const employees = world.people.filter(({ actor }) => actor.grants.length === 0);
  const asked = new Set(
    lives.flatMap(({ row }) => (row.status === 'pending' ? [row.customerId] : [])),
  );
  const customer = employees.find(({ id }) => asked.has(id)) ?? employees[0];
  if (!service || !customer) return undefined;
  const { life } = await openArrival(plan, { at: now - daysAgo * dayMs, service, customer });
  lives.push(life);
  return life;
}

function fits({ row, facts }: TicketLife, { from, to }: Wish): boolean {
  const free = !facts.sensitive && facts.offeredTeamCode === null && facts.openTasks.length === 0;
  return isActive(row.status) && free && row.officeCode === from && row.teamCode !== to;
}

function someoneOf(
  team: DemoTeam | undefined,
  { row }: TicketLife,
  { people }: DemoWorld,
  random: Random,
): DemoPerson | null {
  const customer = people.find(({ id }) => id === row.customerId);
  return team && customer ? agentFor(team, customer, random) : null;
}

interface Hands {
  readonly asker: DemoPerson;
  readonly team: DemoTeam;
  readonly begun: number;
}

function offer(
  life: TicketLife,
  { words: reason }: Wish,
  { asker, team, begun }: Hands,
  now: number,
): void {
  const input = { actor: asker.actor, team: open(team), reason, assigneeInNewTeam: false };
  life.act(begun, (facts, at) => handOver(facts, input, at));
  const due = businessDaysAfter(team.calendar, life.row.updatedAt, 1) ?? Infinity;
  if (due > now) return;
  life.act(due, (facts, at) => remindOfOffer({ offer: openOffer(facts, life.events), due }, at));
}

function ask(
  life: TicketLife,
  { title, words, state }: Wish,
  more: Hands & { readonly helper: DemoPerson; readonly taskId: number; readonly world: DemoWorld },
): void {
  const { asker, team, helper, begun, taskId, world } = more;
  const agreement = world.agreements.get(team.code) ?? null;
  const asked = { actor: asker.actor, taskId, title, team: open(team), agreement };
  life.act(begun, (facts, at) => askTask(facts, asked, at));
  const askedAt = life.row.updatedAt;
  const task: TicketTask = {
    ...{ taskId, title, teamCode: team.code, officeCode: team.officeCode },
    ...{ forOfficeCode: life.row.officeCode, state: 'asked', assigneeId: null },
  };
  const actor = helper.actor;
  const result = 'The form is right; the mail had a typing error.';
  if (state === 'accepted' || state === 'done') {
    life.act(begun + hourMs, (facts, at) => acceptTask(facts, { task, actor }, at));
  }
  const taken = { ...task, state: 'accepted' as const, assigneeId: helper.id };
  if (state === 'done') {
    life.act(begun + 2 * hourMs, (facts, at) =>
      completeTask(facts, { task: taken, actor, words: result }, at),
    );
  }
  life.tasks.push({
    ...{ id: taskId, teamCode: team.code, forOfficeCode: task.forOfficeCode, title, words },
    ...{ state: state as HistoryTask['state'], askedById: asker.id, askedAt },
    assigneeId: state === 'accepted' || state === 'done' ? helper.id : null,
    shared: state !== 'proposed',
    endedAt: state === 'done' ? life.row.updatedAt : null,
    outcome: state === 'done' ? result : null,
  });
}

function open({ code, officeCode }: DemoTeam) {
  return { code, officeCode, active: true };
}
