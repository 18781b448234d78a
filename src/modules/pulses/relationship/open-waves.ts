import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Environment } from '../../../../config/environment.js';
import { waveToOpen } from '../../../domain/measurement/survey-window.js';
import { PeriodicWork } from '../../../platform/jobs/periodic-work.js';
import { surveyDrawNumber } from '../drawing/draw-number.js';
import { pulseSendTime } from '../drawing/send-time.js';
import { openWave, surveyRules, type WaveOpening } from './open-wave.js';

/** Opens the waves of the bureaus whose window has come. */
@Injectable()
export class OpenWaves implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly environment: Environment,
    private readonly periodic: PeriodicWork,
  ) {}

  onModuleInit(): void {
    this.periodic.add({
      name: 'relationship-surveys',
      every: 'hour',
      work: (now) => this.openDue(now),
    });
  }

  /** Each wave in a transaction of its own; one that is there is not opened again. `now` in epoch ms. */
  async openDue(now: number): Promise<void> {
    const rules = await surveyRules(this.dataSource.manager);
    if (!rules) return;
    const bureaus: { code: string; timeZone: string }[] = await this.dataSource.query(
      `SELECT code, time_zone AS "timeZone" FROM bureaus WHERE active ORDER BY position, code`,
    );
    const opening = this.openingAt(now);
    for (const { code, timeZone } of bureaus) {
      const wave = waveToOpen(rules.windows, now, timeZone);
      if (!wave) continue;
      await this.dataSource.transaction((manager) => openWave(manager, code, wave, rules, opening));
    }
  }

  private openingAt(now: number): WaveOpening {
    const { tokenSecret, pulseDelayMinutes } = this.environment;
    return {
      now,
      numberOf: (waveId, personId) => surveyDrawNumber(tokenSecret!, waveId, personId),
      sendTime: (timeZone, notBefore) => pulseSendTime(notBefore, pulseDelayMinutes, timeZone),
    };
  }
}
