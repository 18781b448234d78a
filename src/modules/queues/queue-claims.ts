import { Injectable } from '@nestjs/common';
import { ticketRefusal } from '../../domain/ticket/refusal-codes.js';
import { worksInTeam } from '../../domain/ticket/ticket-access.js';
import { Problem } from '../../platform/errors/problem.js';
import type { RepeatKey } from '../../platform/http/run-once.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { ClaimNext, type ClaimedNext } from '../tickets/commands/claim-next.js';
import { QueueScopes } from './queue-scope.js';

/** Claiming from a queue: one's teams only, and never from the tickets one has already. */
@Injectable()
export class QueueClaims {
  constructor(
    private readonly scopes: QueueScopes,
    private readonly claims: ClaimNext,
  ) {}

  async next(person: SignedInPerson, code: string, repeatKey: RepeatKey): Promise<ClaimedNext> {
    const { kind, teams } = await this.scopes.of(person, code);
    if (kind === 'mine') throw Problem.refused([ticketRefusal('ticket.claim.not_waiting')]);
    const foreign = teams.some((team) => !worksInTeam(person.actor, team.code, team.officeCode));
    if (foreign) throw Problem.refused([ticketRefusal('ticket.other_team')]);
    const teamCodes = teams.map((team) => team.code);
    return this.claims.claim(person, { teamCodes }, repeatKey);
  }
}
