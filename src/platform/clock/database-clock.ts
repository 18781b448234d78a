import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from './clock.js';

/** PostgreSQL's clock, so that replicas whose machines disagree still agree on the order of events. */
@Injectable()
export class DatabaseClock extends Clock {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async now(manager?: EntityManager): Promise<number> {
    const rows: { now: number }[] = await (manager ?? this.dataSource).query(
      'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now',
    );
    return rows[0]!.now;
  }
}
