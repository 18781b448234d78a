import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { allow, refuse, type Decision } from '../../domain/decision.js';
import type { ConditionFacts } from '../../domain/conditions/settle-condition.js';
import { doRuleAct, type RuleActContext } from '../../domain/rules/do-rule-act.js';
import { becauseWords, metWords, type MetWords } from '../../domain/rules/met-words.js';
import {
  occasionOf,
  type Cause,
  type Occasion,
  type Rule,
  type RuleAct,
} from '../../domain/rules/rule.js';
import { runRules, type RuleEffect, type RuleRun } from '../../domain/rules/run-rules.js';
import { bySystem, ticketEvent, type NewTicketEvent } from '../../domain/ticket/ticket-event.js';
import { applyChanges, type TicketChanges as Changes } from '../../domain/ticket/ticket-facts.js';
import type { TicketOutcome } from '../../domain/ticket/staff-work.js';
import { PrincipalLoader } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/errors/problem.js';
import { PeopleQueries } from '../people/people-queries.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { ViewNames } from '../queues/view-names.js';
import { TicketChanges } from '../tickets/ticket-changes.js';
import { actsInWords } from './act-words.js';
import { RuleMails } from './rule-mails.js';
import { RuleStore, type ActiveRule } from './rule-store.js';
import { conditionFactsOf } from './ticket-facts-of.js';

/** Something that may set rules off: an occasion of a ticket, or a rule of time whose hour has come. */
export interface RuleTask {
  readonly id: number;
  readonly ticketId: number;
  readonly eventId: number | null;
  readonly ruleId: number | null;
  readonly occasion: Occasion | null;
}

interface Prepared {
  readonly contexts: readonly (RuleActContext & { readonly staffNoteId: number | null })[];
}

/**
 * Runs the rules for one task in the caller's transaction: what they do, what they leave in the log and the
 * task's end are one. Everything changes through the one door of tickets, by the limits that people have.
 */
@Injectable()
export class RuleEngine {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly changes: TicketChanges,
    private readonly store: RuleStore,
    private readonly people: PeopleQueries,
    private readonly principals: PrincipalLoader,
    private readonly names: ViewNames,
    private readonly mails: RuleMails,
  ) {}

  async run(manager: EntityManager, task: RuleTask): Promise<void> {
    const facts = await conditionFactsOf(manager, task.ticketId);
    if (facts === null) return;
    const now = await this.clock.now(manager);
    const rules = (await this.store.active(manager)).filter(
      ({ officeCode }) => officeCode === null || officeCode === facts.officeCode,
    );
    const reader = { personId: 0, now, timeZone: 'UTC' };
    const [set, occasions] = ruledBy(task, rules);
    const runs = runRules(set, { facts, occasions }, reader);
    let next = runs.next();
    while (!next.done) {
      const effect = await this.carryOut(
        manager,
        task,
        next.value as RuleRun & { rule: ActiveRule },
      );
      next = runs.next(effect);
    }
  }

  private async carryOut(
    manager: EntityManager,
    task: RuleTask,
    { rule, state, because }: RuleRun & { readonly rule: ActiveRule },
  ): Promise<RuleEffect | undefined> {
    const words = metWords(because, await this.names.of(rule.condition));
    if (state === 'stopped') {
      const why = 'It had acted for this cause already, so it was stopped.';
      await this.log(manager, task, rule, { state, words, did: null, why });
      return undefined;
    }
    const did = await this.act(manager, task, rule, words);
    if (typeof did === 'string') {
      await this.log(manager, task, rule, { state: 'nothing', words, did: null, why: did });
      return undefined;
    }
    await this.log(manager, task, rule, { state: 'acted', words, did: did.words, why: null });
    const facts = (await conditionFactsOf(manager, task.ticketId)) as ConditionFacts;
    const occasions = did.events.flatMap((event) => occasionOf(event) ?? []);
    return { facts, occasions };
  }

  /** What was done, or why nothing was. */
  private async act(
    manager: EntityManager,
    { ticketId }: RuleTask,
    rule: ActiveRule,
    words: readonly MetWords[],
  ): Promise<{ readonly words: string; readonly events: readonly NewTicketEvent[] } | string> {
    const described = await actsInWords(this.people, rule.acts);
    let events: readonly NewTicketEvent[] = [];
    try {
      await manager.transaction((inner) =>
        this.changes.changeIn<Prepared>(inner, {
          ...{ ticketId, actor: null },
          prepare: (within, _locked, now) => this.prepare(within, ticketId, rule, now),
          decide: (facts, now, { contexts }) => {
            const decision = decideAll(rule, contexts, facts, now);
            if (!decision.allowed) return decision;
            events = decision.outcome.events;
            const data = {
              ...{ ruleId: rule.id, ruleName: rule.name, ruleVersion: rule.version },
              ...{ because: becauseWords(words), did: described, effects: events.length },
            };
            const applied = ticketEvent('rule_applied', data, bySystem, now);
            return allow({ ...decision.outcome, events: [applied, ...events] });
          },
          write: (within, locked) => this.mails.send(within, locked, rule),
        }),
      );
      return { words: described, events };
    } catch (error) {
      if (error instanceof Problem && error.status < 500) return error.detail;
      throw error;
    }
  }

  private async prepare(
    manager: EntityManager,
    ticketId: number,
    rule: ActiveRule,
    now: number,
  ): Promise<Prepared> {
    const because = `Rule “${rule.name}”`;
    const contexts: Prepared['contexts'][number][] = [];
    for (const act of rule.acts) {
      contexts.push({
        because,
        assignee: act.kind === 'assign' ? await this.assignee(act.assigneeId) : null,
        team:
          act.kind === 'transfer' ? await this.people.receivingTeam(act.teamCode, manager) : null,
        staffNoteId:
          act.kind === 'note' ? await writeNote(manager, ticketId, rule, act.words, now) : null,
      });
    }
    return { contexts };
  }

  private async assignee(id: number | null): Promise<RuleActContext['assignee']> {
    if (id === null) return null;
    const found = (await this.principals.bySession(id)) as SignedInPerson | null;
    return found?.actor ?? 'gone';
  }

  private async log(
    manager: EntityManager,
    { ticketId, eventId, id }: RuleTask,
    rule: ActiveRule,
    entry: {
      readonly state: 'acted' | 'nothing' | 'stopped';
      readonly words: readonly MetWords[];
      readonly did: string | null;
      readonly why: string | null;
    },
  ): Promise<void> {
    const cause = eventId === null ? `time ${id}` : `event ${eventId}`;
    await manager.query(
      `INSERT INTO rule_firings (rule_id, rule_version, ticket_id, cause, state, because, did, why, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[rule.id, rule.version, ticketId, cause, entry.state],
        ...[JSON.stringify(entry.words), entry.did, entry.why],
        new Date(await this.clock.now(manager)),
      ],
    );
  }
}

/** A rule of time begins alone; what it leads to may set off those of events. */
function ruledBy(
  { ruleId, occasion }: RuleTask,
  rules: readonly ActiveRule[],
): [readonly ActiveRule[], readonly Cause[]] {
  if (ruleId === null) return [rules, occasion === null ? [] : [occasion]];
  return [rules.filter(({ id, trigger }) => id === ruleId || trigger.on === 'event'), ['time']];
}

/** All acts in order on the ticket as those before left it; refused only when none would change anything. */
function decideAll(
  { acts }: Rule,
  contexts: Prepared['contexts'],
  facts: Parameters<typeof doRuleAct>[0],
  now: number,
): Decision<TicketOutcome> {
  let changes: Changes = {};
  const events: NewTicketEvent[] = [];
  const refusals = acts.flatMap((act, at) => {
    const context = contexts[at]!;
    if (act.kind === 'tell') return [];
    if (act.kind === 'note') {
      events.push(ticketEvent('staff_noted', { staffNoteId: context.staffNoteId! }, bySystem, now));
      return [];
    }
    const decision = doRuleAct(applyChanges(facts, changes), act, context, now);
    if (!decision.allowed) return decision.refusals;
    changes = { ...changes, ...decision.outcome.changes };
    events.push(...decision.outcome.events);
    return [];
  });
  const [first, ...others] = refusals;
  const idle = events.length === 0 && !acts.some(({ kind }: RuleAct) => kind === 'tell');
  if (idle && first) return refuse(first, ...others);
  return allow({ changes, events });
}

/** A staff note needs an author: whoever last changed the rule answers for what it says. */
async function writeNote(
  manager: EntityManager,
  ticketId: number,
  { name, changedById }: ActiveRule,
  words: string,
  now: number,
): Promise<number> {
  const [note]: { id: number }[] = await manager.query(
    `INSERT INTO staff_notes (ticket_id, author_id, body, created_at) VALUES ($1, $2, $3, $4) RETURNING id`,
    [ticketId, changedById, `By the rule “${name}”: ${words}`, new Date(now)],
  );
  return note!.id;
}
