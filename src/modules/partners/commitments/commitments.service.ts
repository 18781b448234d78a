import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  commitmentMeasureWords,
  leastCases,
  mayBeEffective,
  windowAfter,
  windowBefore,
} from '../../../domain/partners/commitment-measure.js';
import {
  commitmentStateLabels,
  moveCommitment,
  type CommitmentState,
} from '../../../domain/partners/commitment-steps.js';
import { todayIn } from '../../../domain/partners/partner-period.js';
import { Problem, requireAllowed } from '../../../platform/errors/problem.js';
import { countWhoSaid, type SaidWhere } from './commitment-audience.js';
import { CommitmentChoices } from './commitment-choices.js';
import { CommitmentMail } from './commitment-mail.js';
import { CommitmentMeasuring, freezeMeasurement } from './commitment-measuring.js';
import type { MakeCommitmentBody, MoveCommitmentBody } from './commitments.bodies.js';
import type { CommitmentEdit, LockedCommitment } from './edit-commitment.js';

const leastWhoSaid = 10;

/** The changes of commitments, each inside the transaction of its edit. */
@Injectable()
export class CommitmentChanges {
  constructor(
    private readonly choices: CommitmentChoices,
    private readonly measuring: CommitmentMeasuring,
    private readonly mail: CommitmentMail,
  ) {}

  /** Makes a commitment and freezes the number it starts from. Answers its id. */
  async make(
    manager: EntityManager,
    { person, bureau, now }: CommitmentEdit,
    body: MakeCommitmentBody,
  ): Promise<number> {
    const owner = await this.choices.owner(manager, body.owner);
    const service = body.service ?? null;
    await requireService(manager, service);
    if (body.dueOn < todayIn(bureau.timeZone, now))
      throw wrong('dueOn', 'past', 'Enter a date to come.');
    const theme = body.theme ?? null;
    const where = { officeCode: owner.officeCode, bureauCode: bureau.code, serviceCode: service };
    const saidCount =
      theme === null ? null : await this.saidBy(manager, person, { ...where, theme }, now);
    const [row]: { id: number }[] = await manager.query(
      `INSERT INTO commitments (bureau_code, service_code, said, said_count, will_do, owner_title, measure, due_on,
         state, state_on, created_at, office_code, theme_code, owner_role, owner_place, owner_id, measure_code)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'planned', $9, $10, $11, $12, $13, $14, $15, $16) RETURNING id`,
      [
        ...[bureau.code, service, body.said, saidCount, body.willDo, owner.title],
        ...[commitmentMeasureWords[body.measure].label, body.dueOn],
        ...[todayIn(bureau.timeZone, now), new Date(now), owner.officeCode, theme],
        ...[owner.role, owner.place, owner.personId, body.measure],
      ],
    );
    const id = row!.id;
    const window = windowBefore(body.measure, now, bureau.timeZone);
    const count = await this.measuring.count(manager, body.measure, where, window);
    await freezeMeasurement(manager, id, {
      kind: 'before',
      measure: body.measure,
      window,
      count,
      now,
    });
    return id;
  }

  async move(
    manager: EntityManager,
    { bureau, now }: CommitmentEdit,
    locked: LockedCommitment,
    { state, why = null }: MoveCommitmentBody,
  ): Promise<string> {
    requireAllowed(moveCommitment(locked, state, why));
    await manager.query(
      `UPDATE commitments SET state = $2, why = $3, state_on = $4, version = version + 1 WHERE id = $1`,
      [locked.id, state, state === 'stopped' ? why : null, todayIn(bureau.timeZone, now)],
    );
    const where = whereSaid(locked, bureau.code);
    if (state === 'done' && locked.published && where) {
      await this.mail.tell(manager, locked.id, where, 'done', now);
    }
    return moved(state, why);
  }

  async handOver(manager: EntityManager, locked: LockedCommitment, named: string): Promise<string> {
    const owner = await this.choices.owner(manager, named);
    await manager.query(
      `UPDATE commitments SET owner_title = $2, owner_role = $3, owner_place = $4, owner_id = $5,
         office_code = coalesce(office_code, $6), version = version + 1 WHERE id = $1`,
      [locked.id, owner.title, owner.role, owner.place, owner.personId, owner.officeCode],
    );
    return `Handed over to ${owner.title}`;
  }

  /** Freezes the number after a change: over the whole months after it, never over dates that somebody picks. */
  async measure(
    manager: EntityManager,
    { bureau, now }: CommitmentEdit,
    locked: LockedCommitment,
    effectiveOn: string,
  ): Promise<string> {
    const measure = locked.measureCode;
    if (measure === null) {
      throw wrong(
        'effectiveOn',
        'no_measure',
        'This one was made without a number that can be taken.',
      );
    }
    if (!mayBeEffective(effectiveOn, now, bureau.timeZone)) {
      throw wrong(
        'effectiveOn',
        'not_begun',
        'Enter a day that has come, not more than two years ago.',
      );
    }
    const { window, from } = windowAfter(measure, effectiveOn, now, bureau.timeZone);
    if (window === null) {
      throw wrong(
        'effectiveOn',
        'too_early',
        `There is no whole period after it yet. Measure from ${from} on.`,
      );
    }
    const group = { bureauCode: bureau.code, serviceCode: locked.serviceCode };
    const count = await this.measuring.count(manager, measure, group, window);
    if (count.cases < leastCases) {
      throw wrong(
        'effectiveOn',
        'too_few',
        'Too few cases since then: ten are needed. Measure again later.',
      );
    }
    const frozen = { kind: 'after', measure, window, count, now } as const;
    if (!(await freezeMeasurement(manager, locked.id, frozen))) {
      throw Problem.conflict('commitment.measured', 'These months are measured already.');
    }
    await manager.query(
      'UPDATE commitments SET effective_on = $2, version = version + 1 WHERE id = $1',
      [locked.id, effectiveOn],
    );
    return `Measured from ${window.from} on: ${count.hits} of ${count.cases}`;
  }

  /** Lets the bureau's customers read it, and tells those who said it and may be told. */
  async publish(
    manager: EntityManager,
    { bureau, now }: CommitmentEdit,
    locked: LockedCommitment,
  ): Promise<string> {
    if (locked.published) {
      throw Problem.conflict('commitment.published', 'It is published already.');
    }
    await manager.query(
      'UPDATE commitments SET published_at = $2, version = version + 1 WHERE id = $1',
      [locked.id, new Date(now)],
    );
    const where = whereSaid(locked, bureau.code);
    const told = where ? await this.mail.tell(manager, locked.id, where, 'published', now) : 0;
    return told < leastWhoSaid ? 'Published' : `Published, and ${told} who said it were told`;
  }

  private async saidBy(
    manager: EntityManager,
    person: CommitmentEdit['person'],
    where: SaidWhere,
    now: number,
  ): Promise<number> {
    const themes = await this.choices.publishableThemes(person);
    if (!themes.some(({ code }) => code === where.theme)) {
      throw wrong('theme', 'theme_unsure', 'Two readers do not agree enough on this theme yet.');
    }
    const people = await countWhoSaid(manager, where, now);
    if (people >= leastWhoSaid) return people;
    throw wrong(
      'theme',
      'too_few_said',
      'Fewer than ten people of this bureau said so. Leave the theme out.',
    );
  }
}

async function requireService(manager: EntityManager, code: string | null): Promise<void> {
  if (code === null) return;
  const rows: unknown[] = await manager.query(
    'SELECT 1 FROM services WHERE code = $1 AND NOT sensitive',
    [code],
  );
  if (rows.length === 0)
    throw wrong('service', 'service_unknown', 'Choose a service from the list.');
}

function whereSaid(locked: LockedCommitment, bureauCode: string): SaidWhere | null {
  const { theme, officeCode, serviceCode } = locked;
  return theme === null || officeCode === null
    ? null
    : { theme, officeCode, bureauCode, serviceCode };
}

function moved(state: CommitmentState, why: string | null): string {
  return why ? `${commitmentStateLabels[state]}: ${why}` : commitmentStateLabels[state];
}

function wrong(field: string, code: string, message: string): Problem {
  return Problem.refused([{ field, code: `commitment.${code}`, message }]);
}
