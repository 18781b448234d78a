import { addBusinessTime, nextOpening } from '../domain/calendar/business-time.js';
import { businessDaysAfter } from '../domain/calendar/business-days.js';
import { decideApproval } from '../domain/ticket/approval.js';
import { claim } from '../domain/ticket/assignment.js';
import { addStaffNote, commentAsCustomer, replyAsAgent } from '../domain/ticket/conversation.js';
import {
  businessDaysToClose,
  closeAutomatically,
  confirmFixed,
  reopen,
  resolve,
  withdraw,
} from '../domain/ticket/finishing.js';
import { openTicket } from '../domain/ticket/open-ticket.js';
import { priorityOf } from '../domain/ticket/priority.js';
import { changePriority, transfer } from '../domain/ticket/routing.js';
import { worksInTeam } from '../domain/ticket/ticket-access.js';
import type { Channel, ResolutionCategory } from '../domain/ticket/ticket-facts.js';
import { hold, resume } from '../domain/ticket/waiting.js';
import { firstRow } from '../modules/tickets/first-row.js';
import { wordsOfRequest } from '../modules/tickets/commands/words-of-request.js';
import { type Arrival, slowBureau } from './arrivals.js';
import { demoAnswers } from './demo-answers.js';
import type { DemoPerson, DemoTeam, DemoWorld } from './demo-world.js';
import type { Random } from './random.js';
import type { Stories, StoryWords } from './stories.js';
import { TicketLife } from './ticket-life.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Gives out the ids of messages and notes, as the database's sequences would. */
export interface HistoryIds {
  ticket: number;
  comment: number;
  note: number;
}

/** What all simulated tickets share. */
export interface HistoryPlan {
  readonly world: DemoWorld;
  readonly stories: Stories;
  readonly random: Random;
  readonly ids: HistoryIds;
  /** The present: nothing happens after it. */
  readonly now: number;
  /** When the slow bureau's onboarding got better. */
  readonly commitmentKeptAt: number;
}

/** Plays one request from filing to wherever it has come by now. */
export async function simulateTicket(plan: HistoryPlan, arrival: Arrival): Promise<TicketLife> {
  const opened = await open(plan, arrival);
  new Story(plan, arrival, opened.life, opened.channel).play();
  opened.life.passTime(plan.now);
  return opened.life;
}

async function open(plan: HistoryPlan, { at, service, customer }: Arrival) {
  const { world, stories, random } = plan;
  const live = random.chance(0.18) && service.approval === null && !service.sensitive;
  const team = world.teams.get(service.teamCode)!;
  const agent = live ? agentFor(team, customer, random) : null;
  const channel: Channel = agent ? (random.chance(0.75) ? 'phone' : 'walk_up') : 'portal';
  const openedAt = agent ? (nextOpening(team.calendar, at) ?? at) : at;
  const [subject, words] = random.pick(
    stories.stories[service.code] ?? [[service.name, service.summary]],
  );
  const colleague = random.pick(
    world.people.filter(
      ({ bureauCode, id }) => bureauCode === customer.bureauCode && id !== customer.id,
    ),
  );
  const story = { subject, words };
  const answers = agent
    ? {}
    : demoAnswers(service.form, story, customer, colleague, openedAt, random);
  const said = wordsOfRequest(service, answers, { subject, description: words });
  const onBehalf = !agent && !service.sensitive && random.chance(0.04);
  const submitterId = agent ? agent.id : onBehalf ? colleague.id : customer.id;
  const filedBy = agent ? ('agent' as const) : ('customer' as const);
  const order = { service, customer, filedBy, channel, answers, ...said };
  const opening = await world.opening(service, customer);
  const decision = openTicket(
    { customer, submitterId, filedBy, channel, subject: said.subject, service: opening },
    Math.min(openedAt, plan.now),
  );
  if (!decision.allowed) {
    throw new Error(
      `The demo cannot open: ${decision.refusals.map(({ code }) => code).join(', ')}`,
    );
  }
  const row = { ...firstRow(decision.outcome.facts, order), id: (plan.ids.ticket += 1) };
  const life = new TicketLife(row, decision.outcome, world.material.get(service.code)!, plan.now);
  for (const { step, approverId } of opening.approvals) {
    if (approverId === null) continue;
    life.approvals.push({
      ...{ step, approverId, state: 'requested', words: null },
      requestedAt: life.row.openedAt,
      decidedAt: null,
    });
  }
  return { life, channel };
}

function agentFor(team: DemoTeam, customer: DemoPerson, random: Random): DemoPerson | null {
  const others = team.agents.filter(({ id }) => id !== customer.id);
  return others.length === 0 ? null : random.pick(others);
}

/** One request's story: each step says when, does it by the rules, and stops when it would lie in the future. */
class Story {
  private at: number;
  private team: DemoTeam;
  private agent: DemoPerson;
  private readonly workMs: number;

  constructor(
    private readonly plan: HistoryPlan,
    private readonly arrival: Arrival,
    private readonly life: TicketLife,
    private readonly channel: Channel,
  ) {
    this.at = life.row.openedAt;
    this.team = plan.world.teams.get(life.row.teamCode)!;
    this.agent = this.someAgent();
    this.workMs = this.howMuchWork();
  }

  play(): void {
    if (!this.approvalsDecided()) return;
    if (this.channel !== 'portal' && this.random.chance(0.45)) {
      this.at += this.random.between(4, 16) * minuteMs;
      if (this.solve()) this.afterwards();
      return;
    }
    if (this.random.chance(0.025) && !this.isUrgent()) {
      this.withdrawLater();
      return;
    }
    if (this.firstSteps() && this.work() && this.solve()) this.afterwards();
  }

  private get random(): Random {
    return this.plan.random;
  }

  private isUrgent(): boolean {
    return this.life.facts.priority === 'urgent';
  }

  private someAgent(): DemoPerson {
    const agent = agentFor(this.team, this.arrival.customer, this.random);
    if (!agent) throw new Error(`Nobody works in ${this.team.code}.`);
    return agent;
  }

  private howMuchWork(): number {
    const { service, customer, at } = this.arrival;
    const hours = this.plan.stories.services[service.code]?.hours ?? 8;
    const onboarding = service.code === 'new-employee' || service.code === 'first-day-paperwork';
    const slow =
      onboarding && customer.bureauCode === slowBureau && at < this.plan.commitmentKeptAt;
    const month = new Date(at).getUTCMonth();
    const crowded = service.officeCode === 'acquisition' && (month === 7 || month === 8);
    const pressed = this.life.facts.priority === 'urgent' ? 0.3 : 1;
    const factor = (slow ? 3.4 : 1) * (crowded ? 1.5 : 1) * pressed;
    return this.random.logNormal(hours * 1.15, 0.6) * factor * hourMs;
  }

  /** Moves on by office time of the team that has the ticket. */
  private pass(ms: number): number {
    this.at = addBusinessTime(this.team.calendar, this.at, Math.max(ms, minuteMs)) ?? this.at + ms;
    return this.at;
  }

  private words(kind: StoryWords, name = this.arrival.customer.givenName): string {
    return this.random.pick(this.plan.stories.words[kind]).replaceAll('{name}', name);
  }

  /** Does one act with a message; the message exists only if the act happened. */
  private say(
    side: 'customer' | 'agent',
    body: string,
    decide: (commentId: number) => Parameters<TicketLife['act']>[1],
  ): boolean {
    const id = this.plan.ids.comment + 1;
    if (!this.life.act(this.at, decide(id))) return false;
    this.plan.ids.comment = id;
    const author = side === 'agent' ? this.agent : this.arrival.customer;
    const createdAt = this.life.events.findLast(({ kind }) => kind === 'commented')!.occurredAt;
    this.life.comments.push({ id, authorId: author.id, side, channel: 'portal', body, createdAt });
    return true;
  }

  private approvalsDecided(): boolean {
    for (const approval of this.life.approvals) {
      const approver = this.plan.world.people.find(({ id }) => id === approval.approverId)!;
      this.pass(this.random.logNormal(5, 0.9) * hourMs);
      const declines = this.random.chance(0.04);
      const words = declines ? this.words('declined') : null;
      const decision = declines ? ('decline' as const) : ('approve' as const);
      const done = this.life.act(this.at, (facts, now) =>
        decideApproval(facts, { actor: approver.actor, decision, words }, now),
      );
      if (!done) return false;
      Object.assign(approval, {
        state: declines ? 'declined' : 'approved',
        words,
        decidedAt: this.life.row.updatedAt,
      });
      if (declines) return false;
    }
    return true;
  }

  private withdrawLater(): void {
    this.at += this.random.logNormal(6, 0.8) * hourMs;
    this.life.act(this.at, (facts, now) =>
      withdraw(facts, { actor: this.arrival.customer.actor, reason: this.words('withdrawn') }, now),
    );
  }

  /** Somebody takes it and writes a first answer; on bad days that comes late. */
  private firstSteps(): boolean {
    const target = this.firstResponseTarget();
    this.pass(this.random.logNormal(target * 0.17, 0.85) * (this.isLeftWaiting() ? 14 : 1));
    const claimed = this.life.act(this.at, (facts, now) =>
      claim(facts, { actor: this.agent.actor }, now),
    );
    if (!claimed) return false;
    if (this.random.chance(0.06) && !this.moveOn()) return false;
    this.pass(this.random.logNormal(9, 0.8) * minuteMs);
    return this.reply('acknowledged');
  }

  /** Some of the newest requests wait to be taken, so that there is something to claim. */
  private isLeftWaiting(): boolean {
    return this.at > this.plan.now - 5 * dayMs && this.random.chance(0.4);
  }

  private firstResponseTarget(): number {
    const clock = this.life.state.clocks.find(({ metric }) => metric === 'first_response');
    return clock?.targetMs ?? 2 * hourMs;
  }

  private reply(kind: StoryWords): boolean {
    const body = this.words(kind);
    return this.say(
      'agent',
      body,
      (commentId) => (facts, now) =>
        replyAsAgent(
          facts,
          { actor: this.agent.actor, body, commentId, channel: 'portal', afterwards: 'none' },
          now,
        ),
    );
  }

  /** Hands the ticket to another team, mostly of the same office, and somebody there takes it. */
  private moveOn(): boolean {
    const { sensitive, officeCode, teamCode } = this.life.facts;
    const sameOffice = sensitive || this.random.chance(0.75);
    const teams = [...this.plan.world.teams.values()].filter(
      (team) => team.code !== teamCode && (!sameOffice || team.officeCode === officeCode),
    );
    const team = this.random.pick(teams);
    const assigneeInNewTeam = worksInTeam(this.agent.actor, team.code, team.officeCode);
    const moved = this.life.act(this.at, (facts, now) =>
      transfer(
        facts,
        {
          actor: this.agent.actor,
          team: { code: team.code, officeCode: team.officeCode, active: true },
          reason: this.words('transferred'),
          assigneeInNewTeam,
        },
        now,
      ),
    );
    if (!moved) return false;
    this.team = team;
    if (assigneeInNewTeam) return true;
    this.agent = this.someAgent();
    this.pass(this.random.logNormal(90, 0.9) * minuteMs);
    return this.life.act(this.at, (facts, now) => claim(facts, { actor: this.agent.actor }, now));
  }

  /** The work itself, with what comes between: a question back, a wait, a note, a change of priority, a nudge. */
  private work(): boolean {
    const pace = this.plan.stories.services[this.arrival.service.code];
    const part = this.workMs / 3;
    this.pass(part);
    if (this.random.chance(0.22) && !this.note()) return false;
    if (this.random.chance(0.05) && !this.raisePriority()) return false;
    if (this.random.chance(pace?.ask ?? 0.2) && !this.askBack()) return false;
    this.pass(part);
    if (this.random.chance(pace?.wait ?? 0.1) && !this.waitForOthers()) return false;
    if (this.random.chance(0.03) && !this.moveOn()) return false;
    this.pass(part);
    return this.isLate() && this.random.chance(0.35) ? this.nudged() : true;
  }

  private isLate(): boolean {
    return this.life.state.clocks.some(
      ({ metric, dueAt }) => metric === 'resolution' && dueAt !== null && dueAt < this.at,
    );
  }

  private note(): boolean {
    const id = this.plan.ids.note + 1;
    const body = this.words('staff_note');
    const done = this.life.act(this.at, (facts, now) =>
      addStaffNote(facts, { actor: this.agent.actor, body, staffNoteId: id }, now),
    );
    if (!done) return false;
    this.plan.ids.note = id;
    this.life.notes.push({ id, authorId: this.agent.id, body, createdAt: this.life.row.updatedAt });
    return true;
  }

  private raisePriority(): boolean {
    const { urgency, impact, priority } = this.life.facts;
    const higher = urgency === 'can_wait' ? ('soon' as const) : ('now' as const);
    if (higher === urgency || priorityOf(impact, higher) === priority) return true;
    return this.life.act(this.at, (facts, now) =>
      changePriority(facts, { actor: this.agent.actor, impact, urgency: higher }, now),
    );
  }

  private askBack(): boolean {
    const body = this.words('question');
    const asked = this.say(
      'agent',
      body,
      (commentId) => (facts, now) =>
        hold(
          facts,
          {
            actor: this.agent.actor,
            reason: 'customer_answer',
            until: null,
            question: { body, commentId },
            channel: 'portal',
          },
          now,
        ),
    );
    if (!asked) return false;
    if (this.random.chance(0.06)) {
      this.at += this.random.between(6, 9) * dayMs;
      this.pass(minuteMs);
      return this.life.act(this.at, (facts, now) =>
        resume(facts, { actor: this.agent.actor }, now),
      );
    }
    this.at += this.random.logNormal(9, 1) * hourMs;
    return this.customerSays('answer');
  }

  private customerSays(kind: StoryWords): boolean {
    const body = this.words(kind, this.agent.givenName);
    return this.say(
      'customer',
      body,
      (commentId) => (facts, now) =>
        commentAsCustomer(
          facts,
          { actor: this.arrival.customer.actor, body, commentId, channel: 'portal' },
          now,
        ),
    );
  }

  private waitForOthers(): boolean {
    const until = Math.floor(this.at) + Math.ceil(this.random.between(2, 9)) * dayMs;
    const waitingFor = this.words('third_party');
    const held = this.life.act(this.at, (facts, now) =>
      hold(
        facts,
        {
          actor: this.agent.actor,
          reason: 'third_party',
          until,
          question: null,
          channel: 'portal',
          waitingFor,
        },
        now,
      ),
    );
    if (!held) return false;
    this.at = until - this.random.between(0.1, 0.9) * dayMs;
    this.pass(minuteMs);
    this.at = Math.min(this.at, until - minuteMs);
    return (
      this.life.act(this.at, (facts, now) => resume(facts, { actor: this.agent.actor }, now)) &&
      this.reply('update')
    );
  }

  private nudged(): boolean {
    if (!this.customerSays('nudge')) return false;
    this.pass(this.random.logNormal(100, 0.8) * minuteMs);
    return this.reply('update');
  }

  private solve(): boolean {
    const category: ResolutionCategory = this.random.weighted(
      ['done', 'fixed', 'answered', 'workaround', 'not_possible', 'duplicate'] as const,
      (name) =>
        ({ done: 40, fixed: 34, answered: 18, workaround: 4, not_possible: 3, duplicate: 1 })[name],
    );
    const message = this.words('solved');
    return this.say(
      'agent',
      message,
      (commentId) => (facts, now) =>
        resolve(
          facts,
          { actor: this.agent.actor, message, category, commentId, channel: 'portal' },
          now,
        ),
    );
  }

  /** The customer thanks, confirms, reopens, or says nothing until it closes by itself. */
  private afterwards(): void {
    const { actor } = this.arrival.customer;
    if (this.random.chance(0.035)) {
      this.at += this.random.between(0.3, 4) * dayMs;
      const reason = this.words('reopened');
      const reopened = this.say(
        'customer',
        reason,
        (commentId) => (facts, now) =>
          reopen(facts, { actor, reason, commentId, channel: 'portal' }, now),
      );
      if (!reopened) return;
      this.pass(this.random.logNormal(60, 0.8) * minuteMs);
      if (!this.reply('update')) return;
      this.pass(this.workMs * 0.3);
      if (!this.solve()) return;
    }
    const solvedAt = this.life.facts.solvedAt!;
    const closesAt = businessDaysAfter(this.team.calendar, solvedAt, businessDaysToClose)!;
    if (this.random.chance(0.55)) {
      this.at += this.random.logNormal(7, 1.1) * hourMs;
      if (this.at < closesAt) {
        if (this.random.chance(0.3) && !this.customerSays('thanks')) return;
        this.life.act(this.at + minuteMs, (facts, now) => confirmFixed(facts, { actor }, now));
        return;
      }
    }
    this.life.act(closesAt + minuteMs, (facts, now) =>
      closeAutomatically(facts, { dueAt: closesAt }, now),
    );
  }
}
