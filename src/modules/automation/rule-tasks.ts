import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource, type EntityManager } from 'typeorm';
import { Environment } from '../../../config/environment.js';
import { settleConditionSet } from '../../domain/conditions/settle-condition.js';
import { occasionKinds, occasionOf } from '../../domain/rules/rule.js';
import { Clock } from '../../platform/clock/clock.js';
import { bucketOf, PeriodicJobs } from '../../platform/jobs/periodic-jobs.js';
import { WorkLoop } from '../../platform/jobs/work-loop.js';
import { Log } from '../../platform/logging/log.js';
import { conditionSql } from '../tickets/queries/condition-sql.js';
import { TicketEventRelay, type RelayedTicket } from '../tickets/ticket-event-relay.js';
import { RuleEngine, type RuleTask } from './rule-engine.js';
import { RuleStore, type ActiveRule } from './rule-store.js';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const aSweep = 1000;
const aTurn = 50;
const mostAttempts = 5;

/**
 * What may set rules off: occasions, written down in the transaction in which the relay hands the events over,
 * and tickets that meet a rule of time, looked for once a minute. Each is one row, taken by one server, whose
 * removal commits with what the rules did: exactly once, whoever dies.
 */
@Injectable()
export class RuleTasks implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WorkLoop;

  constructor(
    private readonly dataSource: DataSource,
    private readonly environment: Environment,
    private readonly clock: Clock,
    private readonly jobs: PeriodicJobs,
    private readonly relay: TicketEventRelay,
    private readonly store: RuleStore,
    private readonly engine: RuleEngine,
    private readonly log: Log,
  ) {
    const work = async (): Promise<boolean> => (await this.run(aTurn)) === aTurn;
    this.loop = new WorkLoop({ name: 'rules', idleMs: 1_000, log, work });
  }

  onModuleInit(): void {
    this.relay.follow('rules', {
      kinds: [...occasionKinds, 'rule_applied'],
      handle: (manager, tickets) => this.follow(manager, tickets),
    });
  }

  onApplicationBootstrap(): void {
    if (this.environment.jobs) this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  @Interval(minuteMs / 4)
  async wakeUp(): Promise<void> {
    const now = await this.clock.now();
    await this.jobs.claim('rules-of-time', bucketOf(now, minuteMs), () => this.sweep());
    await this.jobs.claim('old-rule-firings', bucketOf(now, dayMs), () => this.forget(now));
  }

  /** Up to so many tasks that are due; how many there were. */
  async run(most = Infinity): Promise<number> {
    let settled = 0;
    while (settled < most && (await this.settleNext())) settled += 1;
    if (settled > 0) this.relay.wake();
    return settled;
  }

  /** Writes down the tickets for which the hour of a rule of time has come, once until they no longer meet it. */
  async sweep(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const now = await this.clock.now(manager);
      const rules = await this.store.active(manager);
      for (const rule of rules.filter(({ trigger }) => trigger.on === 'time')) {
        await sweepFor(manager, rule, now);
      }
    });
    this.loop.wake();
  }

  /** The log is kept for 90 days. */
  async forget(now: number): Promise<void> {
    await this.dataSource.query('DELETE FROM rule_firings WHERE at < $1', [
      new Date(now - 90 * dayMs),
    ]);
  }

  /** What a rule did sets no rule off again: its own run has walked through that already. */
  private async follow(manager: EntityManager, tickets: readonly RelayedTicket[]): Promise<void> {
    const tasks = tickets.flatMap(({ ticketId, events }) => {
      const byRules = new Set<number>();
      return events.flatMap((event) => {
        if (event.kind === 'rule_applied') {
          for (let n = 1; n <= event.data.effects; n += 1) byRules.add(event.sequence + n);
          return [];
        }
        const occasion = occasionOf(event);
        if (occasion === null || byRules.has(event.sequence)) return [];
        return [{ ticketId, eventId: event.id, occasion }];
      });
    });
    await manager.query(
      `INSERT INTO rule_tasks (ticket_id, event_id, occasion)
       SELECT n."ticketId", n."eventId", n.occasion
         FROM jsonb_to_recordset($1) AS n("ticketId" bigint, "eventId" bigint, occasion text)
        WHERE EXISTS (SELECT 1 FROM automation_rules r WHERE r.enabled
                         AND r.trigger -> 'occasions' ? n.occasion)
        ORDER BY n."eventId"`,
      [JSON.stringify(tasks)],
    );
    this.loop.wake();
  }

  private async settleNext(): Promise<boolean> {
    let taken: RuleTask | undefined;
    try {
      return await this.dataSource.transaction(async (manager) => {
        const tasks: RuleTask[] = await manager.query(
          `SELECT id, ticket_id AS "ticketId", event_id AS "eventId", rule_id AS "ruleId", occasion
             FROM rule_tasks WHERE not_before <= clock_timestamp() ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
        );
        [taken] = tasks;
        if (!taken) return false;
        await this.engine.run(manager, taken);
        await manager.query('DELETE FROM rule_tasks WHERE id = $1', [taken.id]);
        return true;
      });
    } catch (error) {
      if (!taken) throw error;
      await this.putOff(taken, error);
      return true;
    }
  }

  /** Seconds double with each failure; what fails time and again is given up, and logged. */
  private async putOff({ id, ticketId }: RuleTask, error: unknown): Promise<void> {
    this.log.error({ ticket: ticketId, error: String(error) }, 'rules put off');
    await this.dataSource.query('DELETE FROM rule_tasks WHERE id = $1 AND attempts >= $2', [
      ...[id, mostAttempts],
    ]);
    await this.dataSource.query(
      `UPDATE rule_tasks SET attempts = attempts + 1,
          not_before = clock_timestamp() + make_interval(secs => 2 ^ attempts) WHERE id = $1`,
      [id],
    );
  }
}

/** Only tickets that are not finished. One that was told is told again when it has left and come back. */
async function sweepFor(manager: EntityManager, rule: ActiveRule, now: number): Promise<void> {
  const values: unknown[] = [rule.id];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const settled = settleConditionSet(rule.condition, { personId: 0, now, timeZone: 'UTC' });
  const meets = `t.status IN ('new', 'open', 'pending') AND ${conditionSql(settled, 't', '0', place)}
    ${rule.officeCode === null ? '' : `AND t.office_code = ${place(rule.officeCode)}`}`;
  await manager.query(
    `DELETE FROM rule_arms a WHERE a.rule_id = $1
        AND NOT EXISTS (SELECT 1 FROM tickets t WHERE t.id = a.ticket_id AND ${meets})`,
    values,
  );
  await manager.query(
    `WITH armed AS (
       INSERT INTO rule_arms (rule_id, ticket_id)
       SELECT $1, t.id FROM tickets t WHERE ${meets}
          AND NOT EXISTS (SELECT 1 FROM rule_arms a WHERE a.rule_id = $1 AND a.ticket_id = t.id)
        ORDER BY t.id LIMIT ${aSweep}
       ON CONFLICT DO NOTHING RETURNING ticket_id)
     INSERT INTO rule_tasks (ticket_id, rule_id) SELECT ticket_id, $1 FROM armed`,
    values,
  );
}
