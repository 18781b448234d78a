import { approvalSteps } from '../domain/approval/approval-steps.js';
import { businessDaysAfter } from '../domain/calendar/business-days.js';
import { decideApproval } from '../domain/ticket/approval.js';
import { claim } from '../domain/ticket/assignment.js';
import {
  businessDaysToClose,
  closeAutomatically,
  confirmFixed,
  reopen,
  withdraw,
} from '../domain/ticket/finishing.js';
import { StorySteps } from './story-steps.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** One request's story: each step says when, does it by the rules, and stops when it would lie in the future. */
export class RequestStory extends StorySteps {
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

  private isUrgent(): boolean {
    return this.life.facts.priority === 'urgent';
  }

  /** Everybody who is asked answers in turn, until it is approved or somebody's no ends it. */
  private approvalsDecided(): boolean {
    while (this.life.facts.pendingReason === 'approval') {
      const approverId = this.life.facts.approverIds[0]!;
      const { actor } = this.plan.world.people.find(({ id }) => id === approverId)!;
      this.pass(this.random.logNormal(5, 0.9) * hourMs);
      const declines = this.random.chance(0.04);
      const words = declines ? this.words('declined') : null;
      const decision = declines ? ('decline' as const) : ('approve' as const);
      const steps = approvalSteps(this.life.events);
      const { planned } = this.life;
      const done = this.life.act(this.at, (facts, now) =>
        decideApproval(facts, { actor, decision, words, steps, planned }, now),
      );
      if (!done) return false;
    }
    return this.life.facts.approval !== 'declined';
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

  /** The work itself, with what comes between: a question back, a wait, a note, a change of priority, a nudge. */
  private work(): boolean {
    const done = this.life.facts.stagesLeft.length > 0 ? this.stages() : this.steps();
    if (!done) return false;
    return this.isLate() && this.random.chance(0.35) ? this.nudged() : true;
  }

  /** A purchase passes its stages, each with a share of the work; what comes between comes where it belongs. */
  private stages(): boolean {
    const pace = this.plan.stories.services[this.arrival.service.code];
    const { stagesLeft } = this.life.facts;
    const part = this.workMs / stagesLeft.length;
    for (const stage of stagesLeft) {
      this.pass(this.random.logNormal(part, 0.45));
      const asks = stage === 'requirements' && this.random.chance(pace?.ask ?? 0.2);
      const waits = stage === 'delivery' && this.random.chance(pace?.wait ?? 0.1);
      if (asks && !this.askBack()) return false;
      if (waits && !this.waitForOthers()) return false;
      if (this.random.chance(0.08) && !this.note()) return false;
      if (!this.passStage(stage)) return false;
      this.pass(this.random.logNormal(12, 0.6) * minuteMs);
      if (this.random.chance(0.4) && !this.reply('update')) return false;
    }
    return true;
  }

  private steps(): boolean {
    const pace = this.plan.stories.services[this.arrival.service.code];
    const part = this.workMs / 3;
    this.pass(part);
    if (this.random.chance(0.22) && !this.note()) return false;
    if (this.random.chance(0.05) && !this.raisePriority()) return false;
    if (this.random.chance(pace?.ask ?? 0.2) && !this.askBack()) return false;
    this.pass(part);
    if (!this.tick(0.4)) return false;
    if (this.random.chance(pace?.wait ?? 0.1) && !this.waitForOthers()) return false;
    if (this.random.chance(0.03) && !this.moveOn()) return false;
    this.pass(part);
    return this.tick(0.8);
  }

  private isLate(): boolean {
    return this.life.state.clocks.some(
      ({ metric, dueAt }) => metric === 'resolution' && dueAt !== null && dueAt < this.at,
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
