import { addBusinessTime } from '../domain/calendar/business-time.js';
import { checklistOf, markStep } from '../domain/ticket/checklist.js';
import { claim } from '../domain/ticket/assignment.js';
import { addStaffNote, commentAsCustomer, replyAsAgent } from '../domain/ticket/conversation.js';
import { resolve } from '../domain/ticket/finishing.js';
import { priorityOf } from '../domain/ticket/priority.js';
import { changePriority, transfer } from '../domain/ticket/routing.js';
import { worksInTeam } from '../domain/ticket/ticket-access.js';
import type { Channel, ResolutionCategory } from '../domain/ticket/ticket-facts.js';
import { passStage } from '../domain/ticket/stages.js';
import type { ContractVersion } from '../domain/ticket/ticket-event.js';
import { hold, resume } from '../domain/ticket/waiting.js';
import { type Arrival, slowBureau } from './arrivals.js';
import type { DemoPerson, DemoTeam } from './demo-world.js';
import type { HistoryPlan } from './history-plan.js';
import { agentFor } from './open-arrival.js';
import type { Random } from './random.js';
import type { StoryWords } from './stories.js';
import type { TicketLife } from './ticket-life.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** What can happen to a request, each by the product's rules: false when it would lie in the future. */
export class StorySteps {
  protected at: number;
  protected team: DemoTeam;
  protected agent: DemoPerson;
  protected readonly workMs: number;

  constructor(
    protected readonly plan: HistoryPlan,
    protected readonly arrival: Arrival,
    protected readonly life: TicketLife,
    protected readonly channel: Channel,
  ) {
    this.at = life.row.openedAt;
    this.team = plan.world.teams.get(life.row.teamCode)!;
    this.agent = this.someAgent();
    this.workMs = this.howMuchWork();
  }

  protected get random(): Random {
    return this.plan.random;
  }

  protected someAgent(): DemoPerson {
    const agent = agentFor(this.team, this.arrival.customer, this.random);
    if (!agent) throw new Error(`Nobody works in ${this.team.code}.`);
    return agent;
  }

  protected howMuchWork(): number {
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
  protected pass(ms: number): number {
    this.at = addBusinessTime(this.team.calendar, this.at, Math.max(ms, minuteMs)) ?? this.at + ms;
    return this.at;
  }

  protected words(kind: StoryWords, name = this.arrival.customer.givenName): string {
    return this.random.pick(this.plan.stories.words[kind]).replaceAll('{name}', name);
  }

  /** Does one act with a message; the message exists only if the act happened. */
  protected say(
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

  protected reply(kind: StoryWords): boolean {
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
  protected moveOn(): boolean {
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

  protected note(): boolean {
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

  protected raisePriority(): boolean {
    const { urgency, impact, priority } = this.life.facts;
    const higher = urgency === 'can_wait' ? ('soon' as const) : ('now' as const);
    if (higher === urgency || priorityOf(impact, higher) === priority) return true;
    return this.life.act(this.at, (facts, now) =>
      changePriority(facts, { actor: this.agent.actor, impact, urgency: higher }, now),
    );
  }

  protected askBack(): boolean {
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

  protected customerSays(kind: StoryWords): boolean {
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

  protected waitForOthers(): boolean {
    const contract = this.contractForWait();
    const days = this.random.between(2, contract ? 6 : 9);
    const until = Math.floor(this.at) + Math.ceil(days) * dayMs;
    const waitingFor = contract?.vendor ?? this.words('third_party');
    const held = this.life.act(this.at, (facts, now) =>
      hold(
        facts,
        {
          actor: this.agent.actor,
          reason: 'third_party',
          until,
          question: null,
          channel: 'portal',
          ...{ waitingFor, contract },
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

  /** Most waits of a service whose work goes to a vendor are under the contract with them. */
  private contractForWait(): ContractVersion | null {
    const { services } = this.plan.stories;
    const code = services[this.arrival.service.code]?.contract;
    if (code === undefined || this.random.chance(0.25)) return null;
    const contract = this.plan.world.contracts.find((known) => known.code === code);
    if (!contract) throw new Error(`The agency has no contract ${code}.`);
    return { code, version: contract.version, vendor: contract.vendor };
  }

  protected passStage(stage: string): boolean {
    const skips = stage === 'solicitation' && this.random.chance(0.08);
    const skippedBecause = skips ? this.words('stage_skipped') : null;
    return this.life.act(this.at, (facts, now) =>
      passStage(facts, { actor: this.agent.actor, stage, skippedBecause }, now),
    );
  }

  protected nudged(): boolean {
    if (!this.customerSays('nudge')) return false;
    this.pass(this.random.logNormal(100, 0.8) * minuteMs);
    return this.reply('update');
  }

  /**
   * Ticks the next steps of the checklist, up to this share of it. Nothing is drawn: a few steps that are not
   * required stay open, by their number and the ticket's.
   */
  protected tick(share: number): boolean {
    const steps = checklistOf(this.life.events);
    for (const { step, required, done } of steps.slice(0, Math.ceil(steps.length * share))) {
      if (done !== null || (!required && (this.life.row.id + step) % 5 === 0)) continue;
      this.pass(3 * minuteMs);
      const { actor } = this.agent;
      const ticked = this.life.act(this.at, (facts, now) =>
        markStep(facts, { actor, events: this.life.events, step, done: true }, now),
      );
      if (!ticked) return false;
    }
    return true;
  }

  protected solve(): boolean {
    if (!this.tick(1)) return false;
    const done = this.life.facts.stagesLeft.length === 0;
    const category: ResolutionCategory = this.random.weighted(
      ['done', 'fixed', 'answered', 'workaround', 'not_possible', 'duplicate'] as const,
      (name) =>
        ({
          ...{ done: done ? 40 : 0, fixed: done ? 34 : 0 },
          ...{ answered: 18, workaround: 4, not_possible: 3, duplicate: 1 },
        })[name],
    );
    const message = this.words('solved');
    const { givenName } = this.arrival.customer;
    return this.say(
      'agent',
      message,
      (commentId) => (facts, now) =>
        resolve(
          facts,
          { actor: this.agent.actor, message, category, commentId, channel: 'portal', givenName },
          now,
        ),
    );
  }
}
