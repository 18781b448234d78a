import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isStaff } from '../../domain/ticket/ticket-access.js';
import { Problem } from '../../platform/errors/problem.js';
import type { SignedInPerson } from '../people/signed-in-person.js';

/** A bureau as a partner: what its dashboard needs to know of it. */
export interface PartnerBureau {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly timeZone: string;
}

/** Who may open which bureau's dashboard: its leads, and the leads of the serving offices, who meet all of them. */
@Injectable()
export class PartnerAccess {
  constructor(private readonly dataSource: DataSource) {}

  async bureausFor(person: Pick<SignedInPerson, 'actor'>): Promise<PartnerBureau[]> {
    const bureaus = await this.dataSource.query<PartnerBureau[]>(
      `SELECT code, name, short_name AS "shortName", time_zone AS "timeZone"
       FROM bureaus WHERE active ORDER BY position`,
    );
    if (person.actor.grants.some((grant) => grant.role === 'office_lead')) return bureaus;
    return bureaus.filter((bureau) =>
      person.actor.grants.some(
        (grant) => grant.role === 'bureau_lead' && grant.bureauCode === bureau.code,
      ),
    );
  }

  /** The bureau, or 403 naming those that the person may open: that a bureau exists is no secret. */
  async requireBureau(person: Pick<SignedInPerson, 'actor'>, code: string): Promise<PartnerBureau> {
    const bureaus = await this.bureausFor(person);
    const bureau = bureaus.find((candidate) => candidate.code === code);
    if (bureau) return bureau;
    const yours = bureaus.map(({ name }) => name).join(', ') || 'no bureau';
    throw Problem.forbidden(
      `You can see the dashboard of ${yours}. Ask an administrator if you need another one.`,
      'partner.other_bureau',
    );
  }

  /** The offices whose low answers the person follows up on: those that they lead. */
  officesOf(person: SignedInPerson): string[] {
    return person.actor.grants.flatMap((grant) =>
      grant.role === 'office_lead' && grant.officeCode !== undefined ? [grant.officeCode] : [],
    );
  }

  /** Whether the person may open tickets from a list: desk staff may, a bureau lead sees numbers and dates. */
  mayOpenTickets(person: SignedInPerson): boolean {
    return isStaff(person.actor);
  }
}
