import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { obstacleTo, obstacleToldTo, type Obstacle } from '../../../domain/assignment/obstacle.js';
import { whyNothing, type NothingCode } from '../../../domain/assignment/why-nothing.js';
import { claim } from '../../../domain/ticket/assignment.js';
import { Clock } from '../../../platform/clock/clock.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import {
  servicesBeyond,
  WorkStandings,
  type BindingSkill,
} from '../../availability/work-standings.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketChanges } from '../ticket-changes.js';
import { TicketEventRelay } from '../ticket-event-relay.js';
import { keptBack, lockMostUrgent, nextDueAt, type ClaimScope } from './claimable-tickets.js';
import { inHandOf } from './in-hand.js';

/** Why nothing was given: about the person, or about what waits. */
export interface NothingGiven {
  readonly code: Obstacle['kind'] | NothingCode;
  readonly message: string;
}

/** The ticket that was given; else why not, and when the team's next promise falls due. */
export interface ClaimedNext {
  readonly number: string | null;
  readonly nextDueAt: string | null;
  readonly why: NothingGiven | null;
}

/**
 * Gives a member of the team the most urgent ticket that nobody has and that they can take; never the same
 * one to two people. Nothing is given to somebody who is away, outside hours of their own, or has their fill.
 */
@Injectable()
export class ClaimNext {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly standings: WorkStandings,
    private readonly changes: TicketChanges,
    private readonly relay: TicketEventRelay,
  ) {}

  /** From these teams, in all of which the person must work. */
  async claim(
    person: SignedInPerson,
    scope: ClaimScope,
    repeatKey?: RepeatKey,
  ): Promise<ClaimedNext> {
    const claimed = await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, () => this.claimIn(manager, person, scope)),
    );
    this.relay.wake();
    return claimed;
  }

  private async claimIn(
    manager: EntityManager,
    person: SignedInPerson,
    scope: ClaimScope,
  ): Promise<ClaimedNext> {
    const { actor, timeZone: zone } = person;
    const { teamCodes } = scope;
    const now = await this.clock.now(manager);
    const asked = { teamCodes, usualTeam: null };
    const [worker] = await this.standings.of(manager, [person.id], asked, now);
    const { limit, skills } = worker!;
    const inHand = limit === null ? 0 : await inHandOf(manager, person.id);
    const obstacle = obstacleTo({ ...worker!, inHand });
    if (obstacle) {
      const why = { code: obstacle.kind, message: obstacleToldTo(obstacle, { zone, now }) };
      return { number: null, nextDueAt: await nextDueAt(manager, teamCodes), why };
    }
    const binding = await this.standings.skillsOf(manager, teamCodes);
    const claimer = { personId: person.id, beyond: servicesBeyond(skills, binding), now };
    const ticketId = await lockMostUrgent(manager, scope, claimer);
    if (ticketId === null) return this.nothing(manager, person, scope, { ...claimer, binding });
    const { number } = await this.changes.changeIn(manager, {
      ...{ ticketId, actor },
      decide: (facts, at) => claim(facts, { actor }, at),
    });
    return { number, nextDueAt: null, why: null };
  }

  private async nothing(
    manager: EntityManager,
    { timeZone: zone }: SignedInPerson,
    scope: ClaimScope,
    claimer: { personId: number; beyond: string[]; binding: BindingSkill[]; now: number },
  ): Promise<ClaimedNext> {
    const { services, ...kept } = await keptBack(manager, scope, claimer);
    const skills = claimer.binding
      .filter(({ teamCode, serviceCodes }) =>
        serviceCodes.some((service) => services.includes(`${teamCode} ${service}`)),
      )
      .map(({ name }) => name);
    return {
      number: null,
      nextDueAt: await nextDueAt(manager, scope.teamCodes),
      why: whyNothing({ ...kept, skills: [...new Set(skills)] }, { zone, now: claimer.now }),
    };
  }
}
