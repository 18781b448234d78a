import { Injectable } from '@nestjs/common';
import { type Response } from 'express';
import { Gauge } from 'prom-client';
import type { SnapshotPosition } from '../../platform/database/snapshot-position.js';
import { Problem } from '../../platform/errors/problem.js';
import { EventStream } from '../../platform/http/event-stream.js';
import { RequestMetrics } from '../../platform/logging/request-metrics.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { LiveConnection } from './live-connection.js';
import { LiveFeed } from './live-feed.js';

const mostOfOnePerson = 8;
const mostOfAll = 3000;

/** Opens the connections on which pages are told what changed. */
@Injectable()
export class LivePages {
  constructor(
    private readonly feed: LiveFeed,
    metrics: RequestMetrics,
  ) {
    new Gauge({
      name: 'live_pages',
      help: 'Open pages that are told what changes.',
      registers: [metrics.registry],
      collect() {
        this.set(feed.count());
      },
    });
  }

  /** 429 when this person has too many open, or this process. */
  open(person: SignedInPerson, since: SnapshotPosition | null, response: Response): void {
    if (this.feed.count(person.id) >= mostOfOnePerson) {
      throw Problem.tooMany(`You have ${mostOfOnePerson} pages open that follow changes.`, 60);
    }
    if (this.feed.count() >= mostOfAll) {
      throw Problem.tooMany('Too many pages follow changes right now.', 60);
    }
    const stream = new EventStream(response);
    // Pages that lose their server at once should not all come back in the same second.
    stream.begin(500 + Math.round(Math.random() * 1500));
    this.feed.join(new LiveConnection(person, since, stream));
  }
}
