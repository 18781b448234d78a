import { Controller, Get, Header, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController, ApiOperation } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Public } from '../access/access-rules.js';
import { pendingMigrations } from '../database/migrate.js';
import { Problem } from '../errors/problem.js';
import { RequestMetrics } from '../logging/request-metrics.js';

interface Health {
  readonly status: 'ok';
}

/** For whoever watches the process: alive, ready for requests, and its figures. */
@ApiExcludeController()
@Controller({ version: VERSION_NEUTRAL })
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly metrics: RequestMetrics,
  ) {}

  @Get('healthz')
  @Public()
  @ApiOperation({ summary: 'The process answers' })
  alive(): Health {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Public()
  @ApiOperation({ summary: 'The database answers and is migrated' })
  async ready(): Promise<Health> {
    const pending = await pendingMigrations(this.dataSource);
    if (pending.length === 0) return { status: 'ok' };
    const detail = `The database lacks ${pending.join(', ')}. Run "counterpart migrate".`;
    throw new Problem(503, 'service.not_migrated', 'Not ready', detail);
  }

  @Get('metrics')
  @Public()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiOperation({ summary: 'Figures for Prometheus' })
  figures(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
