import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { conditionWords } from '../../domain/conditions/condition-words.js';
import { readConditionSet } from '../../domain/conditions/read-condition.js';
import { settleConditionSet } from '../../domain/conditions/settle-condition.js';
import { againstEditingRule } from '../../domain/rules/rule-access.js';
import {
  occasions,
  type Occasion,
  type RuleAct,
  type RuleTrigger,
} from '../../domain/rules/rule.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/errors/problem.js';
import { decodeCursor, pageOf } from '../../platform/http/page.js';
import { PeopleQueries } from '../people/people-queries.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { ViewNames } from '../queues/view-names.js';
import { conditionSql, type Place } from '../tickets/queries/condition-sql.js';
import {
  seenAsStaff,
  visibilityAt,
  visibilityValues,
} from '../tickets/queries/ticket-visibility.js';
import { actsInWords } from './act-words.js';
import { RuleStore, type StoredRule } from './rule-store.js';
import type { RuleLogQuery, RuleTrialBody } from './rules.bodies.js';
import { checkedRule } from './rules.service.js';
import type {
  RuleExampleView,
  RuleFiringView,
  RuleListView,
  RuleLogView,
  RuleOfficeView,
  RuleTrialView,
  RuleVersionView,
  RuleView,
} from './rules.views.js';

const dayMs = 86_400_000;
const trialDays = 30;
const examples = 10;
const mostLooked = 50_000;
const entriesOnAPage = 50;
const either = new Intl.ListFormat('en-US', { type: 'disjunction' });

/** Which event kinds an occasion is seen by in the past. */
const pastKinds: Readonly<Record<Occasion, string>> = {
  ...{ opened: 'opened', customer_wrote: 'commented', desk_wrote: 'commented' },
  ...{ assigned: 'assigned', held: 'held', resumed: 'resumed', transferred: 'transferred' },
  ...{ priority_changed: 'priority_changed', resolved: 'resolved', reopened: 'reopened' },
  tagged: 'tagged',
  ...{ promise_warned: 'promise_warned', promise_missed: 'promise_missed' },
};

type RawFiring = Omit<RuleFiringView, 'at'> & { readonly at: Date };

/** Reads of rules: the list, a rule with its versions, what it would have found, what it did. */
@Injectable()
export class RuleQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly store: RuleStore,
    private readonly people: PeopleQueries,
    private readonly names: ViewNames,
  ) {}

  async list(person: SignedInPerson): Promise<RuleListView> {
    const items: RuleView[] = [];
    for (const rule of await this.store.all()) items.push(await this.viewOf(person, rule));
    const offices: RuleOfficeView[] = await this.dataSource.query(
      'SELECT code, name FROM offices WHERE active ORDER BY position',
    );
    const mayWriteFor = (office: string | null): boolean =>
      againstEditingRule(person.actor, office) === null;
    return {
      items,
      offices: offices.filter(({ code }) => mayWriteFor(code)),
      mayWriteForEvery: mayWriteFor(null),
    };
  }

  async view(person: SignedInPerson, id: number): Promise<RuleView> {
    const rule = await this.store.byId(id);
    if (rule === null) throw Problem.notFound();
    return this.viewOf(person, rule);
  }

  /** The newest first. */
  async versions(id: number): Promise<RuleVersionView[]> {
    const rows: (Pick<StoredRule, 'condition' | 'acts' | 'changedAt'> &
      Omit<RuleVersionView, 'sentence' | 'actWords' | 'changedAt'>)[] = await this.dataSource.query(
      `SELECT v.version, v.name, v.enabled, v.condition, v.acts, v.reason, p.full_name AS "changedBy",
          v.changed_at AS "changedAt"
         FROM automation_rule_versions v JOIN people p ON p.id = v.changed_by
        WHERE v.rule_id = $1 ORDER BY v.version DESC LIMIT 100`,
      [id],
    );
    const views: RuleVersionView[] = [];
    for (const { condition, acts, changedAt, ...row } of rows) {
      views.push({
        ...row,
        sentence: await this.sentenceOf(condition),
        actWords: await actsInWords(this.people, acts),
        changedAt: changedAt.toISOString(),
      });
    }
    return views;
  }

  /**
   * Which tickets of the last 30 days meet the rule as they stand now. Restricted tickets count only for who
   * sees them, and what a ticket is about is told only to staff.
   */
  async trial(person: SignedInPerson, body: RuleTrialBody): Promise<RuleTrialView> {
    const { trigger, condition } = checkedRule(body);
    const now = await this.clock.now();
    const values: unknown[] = [...visibilityValues(person.actor)];
    const place = (value: unknown): string => `$${values.push(value)}`;
    const seen = seenAsStaff('t', visibilityAt(1));
    const reader = { personId: 0, now, timeZone: person.timeZone };
    const looked = [
      `(NOT t.sensitive OR ${seen})`,
      lookedAt(trigger, new Date(now - trialDays * dayMs), place),
      ...(body.officeCode === null ? [] : [`t.office_code = ${place(body.officeCode)}`]),
    ].join(' AND ');
    const meets = conditionSql(settleConditionSet(condition, reader), 't', '0', place);
    const [row]: { looked: number; met: number; examples: RuleExampleView[] | null }[] =
      await this.dataSource.query(
        `SELECT count(*)::integer AS looked, count(*) FILTER (WHERE met)::integer AS met,
            (json_agg(json_build_object('number', number, 'subject', subject) ORDER BY id DESC)
               FILTER (WHERE met AND place <= ${examples})) AS examples
           FROM (SELECT l.*, row_number() OVER (PARTITION BY met ORDER BY id DESC) AS place
                   FROM (SELECT t.id, t.number, CASE WHEN ${seen} THEN t.subject END AS subject,
                                (${meets}) IS TRUE AS met
                           FROM tickets t WHERE ${looked} ORDER BY t.id DESC LIMIT ${mostLooked}) l) each`,
        values,
      );
    const nameOf = await this.names.of(condition);
    return {
      sentence: conditionWords(condition, nameOf),
      ...{ looked: row!.looked, met: row!.met, examples: row!.examples ?? [] },
    };
  }

  /** What rules did, and why, on tickets that the reader may know of. */
  async log(person: SignedInPerson, query: RuleLogQuery): Promise<RuleLogView> {
    const { cursor, limit = entriesOnAPage, rule } = query;
    const [before = null] = decodeCursor(cursor, ['number']) ?? [];
    const rows: RawFiring[] = await this.dataSource.query(
      `SELECT f.id, f.rule_id AS "ruleId", r.name AS "ruleName", f.rule_version AS "ruleVersion", f.state,
          f.because, f.did, f.why, f.at, t.number AS "ticketNumber"
         FROM rule_firings f JOIN automation_rules r ON r.id = f.rule_id JOIN tickets t ON t.id = f.ticket_id
        WHERE ($4::bigint IS NULL OR f.rule_id = $4) AND ($5::bigint IS NULL OR f.id < $5)
          AND (NOT t.sensitive OR ${seenAsStaff('t', visibilityAt(1))})
        ORDER BY f.id DESC LIMIT $6`,
      [...visibilityValues(person.actor), rule ?? null, before, limit + 1],
    );
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
    return {
      items: items.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
      nextCursor,
    };
  }

  private async viewOf({ actor }: SignedInPerson, rule: StoredRule): Promise<RuleView> {
    const { trigger, acts, changedAt, changedById: _, ...rest } = rule;
    const on = trigger.on;
    const listed = trigger.on === 'event' ? [...trigger.occasions] : [];
    return {
      ...{ ...rest, on, occasions: listed },
      occasionWords:
        on === 'time'
          ? 'When time has passed'
          : `When ${either.format(listed.map((one) => occasions[one]))}`,
      sentence: await this.sentenceOf(rule.condition),
      acts: acts.map((act: RuleAct) => ({ ...act }) as RuleView['acts'][number]),
      actWords: await actsInWords(this.people, acts),
      changedAt: changedAt.toISOString(),
      mayChange: againstEditingRule(actor, rule.officeCode) === null,
    };
  }

  private async sentenceOf(stored: Record<string, unknown>): Promise<string | null> {
    const condition = readConditionSet(stored);
    if (!condition.allowed) return null;
    return conditionWords(condition.outcome, await this.names.of(condition.outcome));
  }
}

/** The tickets on which a trial tries a rule: open ones for time, else those to which it happened since then. */
function lookedAt(trigger: RuleTrigger, from: Date, place: Place): string {
  if (trigger.on === 'time') return `t.status IN ('new', 'open', 'pending')`;
  const since = `${place(from)}::timestamptz`;
  const kinds = place([...new Set(trigger.occasions.map((one) => pastKinds[one]))]);
  return `t.updated_at >= ${since} AND EXISTS (SELECT 1 FROM ticket_events e
    WHERE e.ticket_id = t.id AND e.kind = ANY(${kinds}) AND e.occurred_at >= ${since})`;
}
