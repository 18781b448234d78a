import { Injectable, StreamableFile } from '@nestjs/common';
import {
  reachOf,
  surveyReasons,
  type SurveyReason,
} from '../../../domain/measurement/survey-draw.js';
import { defaultMinimumGroup } from '../../../domain/measurement/suppression.js';
import { waveLabel } from '../../../domain/measurement/survey-window.js';
import {
  participationWords,
  relationshipFigures,
} from '../../../domain/partners/relationship-figures.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { PartnerAccess } from '../partner-access.js';
import { ClosedWaves, type ClosedWave } from './closed-waves.js';
import { relationshipCsv } from './relationship-csv.js';
import type { RelationshipView, SurveyWaveView } from './relationship.views.js';

const reasonWords: Readonly<Record<SurveyReason, string>> = {
  asked: 'Asked',
  serves_others: 'Work in the offices that are asked about',
  opted_out: 'Asked us not to ask them',
  cooling_off: 'Were asked about a request a short while ago',
  sampling: 'Not drawn, where only some are asked',
  not_sent: 'Left, or could not be asked in time',
};

/** The survey of a bureau for those who may open its dashboard: waves that are closed, each by itself. */
@Injectable()
export class RelationshipReport {
  constructor(
    private readonly access: PartnerAccess,
    private readonly waves: ClosedWaves,
  ) {}

  /** 403 for a bureau that the person may not see, 404 for a wave that is not closed. */
  async read(person: SignedInPerson, bureauCode: string, code?: string): Promise<RelationshipView> {
    const { name, timeZone } = await this.access.requireBureau(person, bureauCode);
    const closed = await this.waves.of(bureauCode);
    const running = await this.waves.runningIn(bureauCode);
    const at = code === undefined ? 0 : closed.findIndex((wave) => wave.code === code);
    if (at < 0) throw Problem.notFound();
    const wave = closed[at];
    return {
      ...{ bureauName: name, timeZone },
      running: running && {
        label: waveLabel(running.code),
        invited: running.invited,
        closesAt: running.closesAt,
      },
      wave: wave ? await this.viewOf(wave, closed[at + 1]) : null,
      waves: closed.map((each) => ({ code: each.code, label: waveLabel(each.code) })),
    };
  }

  async csv(person: SignedInPerson, bureauCode: string, code?: string): Promise<StreamableFile> {
    const { wave } = await this.read(person, bureauCode, code);
    if (wave === null) throw Problem.notFound();
    return new StreamableFile(Buffer.from(relationshipCsv(wave)), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${bureauCode}-relationship-${wave.code}.csv"`,
    });
  }

  private async viewOf(wave: ClosedWave, before?: ClosedWave): Promise<SurveyWaveView> {
    const { ledger, undeliverable, completed } = wave;
    return {
      code: wave.code,
      label: waveLabel(wave.code),
      ...{ opensAt: wave.opensAt, closedAt: wave.closedAt },
      participation: participationWords({ ...reachOf(ledger), undeliverable, completed }),
      ledger: surveyReasons
        .filter((reason) => ledger[reason] !== undefined)
        .map((reason) => ({ reason, label: reasonWords[reason], people: ledger[reason]! })),
      items: relationshipFigures(wave.items, before?.items ?? []),
      comments: completed >= defaultMinimumGroup ? await this.waves.comments(wave.id) : [],
    };
  }
}
