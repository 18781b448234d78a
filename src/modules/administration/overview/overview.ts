import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Environment } from '../../../../config/environment.js';
import { wantedThrough } from '../../../domain/calendar/holiday-review.js';
import { Clock } from '../../../platform/clock/clock.js';
import { pendingMigrations } from '../../../platform/database/migrate.js';
import { projectFolder } from '../../../platform/project-folder.js';
import { JobRuns } from './job-runs.js';
import { overviewChecks } from './overview-checks.js';
import { OverviewFigures } from './overview-figures.js';
import type { OverviewDatabaseView, OverviewServerView, OverviewView } from './overview.views.js';

const { version } = JSON.parse(readFileSync(join(projectFolder(), 'package.json'), 'utf8')) as {
  readonly version: string;
};

/** Puts together how the service runs, and judges it. */
@Injectable()
export class Overview {
  constructor(
    private readonly dataSource: DataSource,
    private readonly environment: Environment,
    private readonly clock: Clock,
    private readonly figures: OverviewFigures,
    private readonly jobRuns: JobRuns,
  ) {}

  async read(): Promise<OverviewView> {
    const instant = await this.clock.now();
    const now = new Date(instant);
    const [
      database,
      requests,
      mail,
      incomingMail,
      events,
      timers,
      clocks,
      search,
      holidaysToReview,
      jobs,
    ] = await Promise.all([
      this.database(),
      this.figures.requests(now),
      this.figures.mail(),
      this.figures.incomingMail(),
      this.figures.events(),
      this.figures.timers(now),
      this.figures.clocks(),
      this.figures.search(now),
      this.figures.holidays(wantedThrough(now.getUTCFullYear())),
      this.jobRuns.newest(instant),
    ]);
    const sends = this.environment.smtpUrl !== null;
    const overview = {
      ...{ now, server: this.server(), database, requests, events, timers, clocks, search },
      ...{ holidaysToReview, jobs, incomingMail },
      mail: { sends, ...mail },
    };
    return { ...overview, checks: overviewChecks(overview) };
  }

  private server(): OverviewServerView {
    const { jobs, demo, production } = this.environment;
    const startedAt = new Date(Math.round(performance.timeOrigin));
    return { version, nodeVersion: process.version.slice(1), startedAt, jobs, demo, production };
  }

  private async database(): Promise<OverviewDatabaseView> {
    const pending = await pendingMigrations(this.dataSource);
    return {
      embedded: this.environment.databaseEmbedded,
      ...(await this.figures.database()),
      migrationsApplied: this.dataSource.migrations.length - pending.length,
      migrationsPending: pending,
    };
  }
}
