import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { DataSource } from 'typeorm';
import { RequestMetrics } from '../logging/request-metrics.js';

/** How long the oldest mail that is due has been waiting: the figure to be woken by. */
@Injectable()
export class MailFigures {
  constructor(dataSource: DataSource, metrics: RequestMetrics) {
    const gauge = new Gauge({
      name: 'outgoing_mail_waiting_seconds',
      help: 'Age of the oldest mail that could go out now.',
      registers: [metrics.registry],
      collect: async () => {
        const rows: { seconds: number | null }[] = await dataSource.query(
          `SELECT extract(epoch FROM clock_timestamp() - min(created_at))::float8 AS seconds
             FROM outgoing_mails
            WHERE state IN ('queued', 'sending') AND not_before <= clock_timestamp()`,
        );
        gauge.set(rows[0]?.seconds ?? 0);
      },
    });
  }
}
