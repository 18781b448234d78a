import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { monthWords } from '../../../domain/partners/shown-answers.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { PartnerAccess } from '../partner-access.js';
import { CommitmentChoices, leadsOffice } from './commitment-choices.js';
import { CommitmentQueries } from './commitment-queries.js';
import type {
  CommitmentListView,
  CommitmentView,
  PublishedCommitmentListView,
} from './commitments.views.js';

/** Commitments as lists: those to a bureau for both sides, and the published ones for its customers. */
@Injectable()
export class CommitmentLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly access: PartnerAccess,
    private readonly queries: CommitmentQueries,
    private readonly choices: CommitmentChoices,
  ) {}

  async of(person: SignedInPerson, code: string): Promise<CommitmentListView> {
    const bureau = await this.access.requireBureau(person, code);
    const now = new Date(await this.clock.now());
    const items = await this.queries.of(bureau.code, null, { from: isoDay(now) }, now);
    const choices = await this.choices.of(person, bureau.code);
    return { bureauName: bureau.name, items, mayAdd: leadsOffice(person), ...choices };
  }

  /** What customers of the person's own bureau may read. */
  async published(person: SignedInPerson, service?: string): Promise<PublishedCommitmentListView> {
    const rows: { bureau: string }[] = await this.dataSource.query(
      'SELECT bureau_code AS bureau FROM people WHERE id = $1',
      [person.id],
    );
    const now = new Date(await this.clock.now());
    const items = await this.queries.published(rows[0]!.bureau, service ?? null, now);
    return {
      items: items.map((item) => {
        const { id, said, willDo, serviceName, state, stateLabel, late, time, why, result } = item;
        const month = item.effectiveOn?.slice(0, 7);
        return {
          ...{ id, said, willDo, serviceName, state, stateLabel, late, time, why },
          since: month === undefined ? null : `Since ${monthWords(month, month)}`,
          result: item.after === null ? result : numbersOf(item),
        };
      }),
    };
  }
}

/** "Promises kept: before, 61% of 118 (…); since, 82% of 130 (…). Up 21 points …". */
function numbersOf({ measure, before, after, result }: CommitmentView): string {
  return `${measure}: ${before === null ? '' : `before, ${before}; `}since, ${after}. ${result}`;
}

function isoDay(now: Date): string {
  return now.toISOString().slice(0, 10);
}
