import { Injectable } from '@nestjs/common';
import type { OpenList } from '../../domain/views/ticket-update.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { ViewDefinitions } from './view-definitions.js';
import { wantedBy } from './view-pages.js';

/** A queue or view that somebody has in their list, made definite for them. */
export interface OpenView extends OpenList {
  readonly code: string;
}

const minuteMs = 60_000;

/** What the lists of a person hold, so that a change can be judged without asking the database for each of them. */
@Injectable()
export class OpenViews {
  constructor(private readonly definitions: ViewDefinitions) {}

  /** Their queues and views, as of the beginning of the minute, so that people with the same view share its reading. */
  async of(person: SignedInPerson, now: number): Promise<OpenView[]> {
    const minute = Math.floor(now / minuteMs) * minuteMs;
    const definitions = await this.definitions.list(person);
    return definitions.flatMap(({ code, condition }) => {
      if (!condition.allowed) return [];
      const { scope, condition: settled } = wantedBy(person, condition.outcome, minute);
      return [{ code, statuses: scope.statuses, condition: settled }];
    });
  }
}
