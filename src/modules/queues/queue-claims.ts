import { Injectable } from '@nestjs/common';
import { ticketRefusal } from '../../domain/ticket/refusal-codes.js';
import { worksInTeam } from '../../domain/ticket/ticket-access.js';
import { Problem } from '../../platform/errors/problem.js';
import type { RepeatKey } from '../../platform/http/run-once.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import type { TicketCondition } from '../tickets/commands/claimable-tickets.js';
import { ClaimNext, type ClaimedNext } from '../tickets/commands/claim-next.js';
import { conditionSql } from '../tickets/queries/condition-sql.js';
import { Clock } from '../../platform/clock/clock.js';
import { QueueScopes, type QueueScope } from './queue-scope.js';
import { ViewDefinitions } from './view-definitions.js';
import { isOfOpenTickets, type Readable } from './view-figures.js';
import { wantedBy } from './view-pages.js';
import { withinStatuses, type Wanted } from './view-statements.js';

/**
 * Claiming from a queue or a view: from one's own teams only, and never from the tickets one has already.
 * Whatever the order of a view is, the most urgent ticket of it is given.
 */
@Injectable()
export class QueueClaims {
  constructor(
    private readonly clock: Clock,
    private readonly scopes: QueueScopes,
    private readonly definitions: ViewDefinitions,
    private readonly claims: ClaimNext,
  ) {}

  async next(person: SignedInPerson, code: string, repeatKey: RepeatKey): Promise<ClaimedNext> {
    const definition = await this.definitions.of(person, code);
    if (definition.queue) {
      const teamCodes = claimableTeams(person, definition.queue);
      return this.claims.claim(person, { teamCodes }, repeatKey);
    }
    if (!isOfOpenTickets(definition)) {
      throw Problem.refused([ticketRefusal('ticket.claim.not_waiting')]);
    }
    return this.fromView(person, definition, repeatKey);
  }

  private async fromView(
    person: SignedInPerson,
    { condition }: Readable,
    repeatKey: RepeatKey,
  ): Promise<ClaimedNext> {
    const wanted = wantedBy(person, condition.outcome, await this.clock.now());
    const teams = await this.scopes.teamsOf(person);
    const teamCodes = teams.map((team) => team.code);
    return this.claims.claim(person, { teamCodes, narrowedBy: narrowedTo(wanted) }, repeatKey);
  }
}

function claimableTeams({ actor }: SignedInPerson, { kind, teams }: QueueScope): string[] {
  if (kind === 'mine') throw Problem.refused([ticketRefusal('ticket.claim.not_waiting')]);
  const foreign = teams.some((team) => !worksInTeam(actor, team.code, team.officeCode));
  if (foreign) throw Problem.refused([ticketRefusal('ticket.other_team')]);
  return teams.map((team) => team.code);
}

/** What a view asks for, as a part of the claim: there the claimer stands at $2. */
function narrowedTo({ scope, condition }: Wanted): TicketCondition {
  return (first) => {
    const values: unknown[] = [];
    const place = (value: unknown): string => `$${first - 1 + values.push(value)}`;
    const meets = conditionSql(condition, 't', '$2', place);
    return { sql: `${withinStatuses(scope)} AND ${meets}`, values };
  };
}
