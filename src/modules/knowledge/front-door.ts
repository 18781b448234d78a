import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ServiceSearch } from '../catalog/search/service-search.js';
import { ServiceGroupQueries } from '../catalog/service-group-queries.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { RequestListQueries } from '../tickets/queries/request-list-queries.js';
import type { FrontDoorQuery } from './front-door.queries.js';
import type { FrontDoorView, OwnWordsView } from './front-door.views.js';
import { UsualTimes } from './usual-times.js';

const longestMiss = 100;
const mostRequests = 5;

/** One search for everything a person may need, and a way on when nothing fits. */
@Injectable()
export class FrontDoor {
  constructor(
    private readonly dataSource: DataSource,
    private readonly search: ServiceSearch,
    private readonly groups: ServiceGroupQueries,
    private readonly requests: RequestListQueries,
    private readonly times: UsualTimes,
  ) {}

  async find(person: SignedInPerson, { q = '' }: FrontDoorQuery): Promise<FrontDoorView> {
    const found = await this.search.find(q, person.bureauCode);
    const times = await this.times.all();
    const services = found.services.map((service) => ({
      ...service,
      typical: times.get(service.code) ?? null,
    }));
    const requests =
      found.query === '' ? [] : await this.requests.search(person, found.query, mostRequests);
    if (found.query !== '' && services.length + requests.length === 0) {
      await this.logMiss(found.query);
    }
    return {
      query: found.query,
      correctedQuery: found.correctedQuery,
      services,
      requests,
      total: services.length + requests.length,
      ownWords: await this.ownWords(q),
    };
  }

  /** The words that found nothing, and nothing of who looked for them. */
  private async logMiss(query: string): Promise<void> {
    await this.dataSource.query('INSERT INTO search_misses (query) VALUES ($1)', [
      [...query].slice(0, longestMiss).join(''),
    ]);
  }

  private async ownWords(typed: string): Promise<OwnWordsView> {
    return { words: printable(typed), services: await this.groups.general() };
  }
}

/** The words as typed, on one line and without control characters, fit for a form. */
function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Surrogate}\s]+/gu, ' ')
    .trim()
    .slice(0, 2000);
}
