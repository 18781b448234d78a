import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  officeOfTemplate,
  officeTemplate,
  type OfficePulse,
} from '../../../domain/measurement/office-pulse.js';
import {
  defaultPulse,
  pulseTemplate,
  type PulseTemplate,
} from '../../../domain/measurement/pulse-template.js';

type Named = Pick<PulseTemplate, 'code' | 'version'>;

/** Finds what a pulse asks: a template that ships with the product, or a published version of an office. */
@Injectable()
export class PulseTemplates {
  private readonly found = new Map<string, PulseTemplate>();

  /** What a pulse that was drawn asks. A published version never changes, so it is read once. */
  async of(
    manager: EntityManager,
    { templateCode: code, templateVersion: version }: TemplateName,
  ): Promise<PulseTemplate> {
    const shipped = pulseTemplate(code, version);
    if (shipped) return shipped;
    const name = `${code} ${version}`;
    const template = this.found.get(name) ?? (await published(manager, code, version));
    this.found.set(name, template);
    return template;
  }

  /** What is asked about requests to an office from now on. */
  async current(manager: EntityManager, officeCode: string): Promise<Named> {
    const [newest]: { version: number }[] = await manager.query(
      `SELECT version FROM office_pulses WHERE office_code = $1 AND published_at IS NOT NULL
        ORDER BY version DESC LIMIT 1`,
      [officeCode],
    );
    return newest ? { code: `office_${officeCode}`, version: newest.version } : defaultPulse;
  }
}

async function published(
  manager: EntityManager,
  code: string,
  version: number,
): Promise<PulseTemplate> {
  const officeCode = officeOfTemplate(code);
  const [pulse]: OfficePulse[] = await manager.query(
    `SELECT federal, own FROM office_pulses
      WHERE office_code = $1 AND version = $2 AND published_at IS NOT NULL`,
    [officeCode, version],
  );
  if (officeCode === null || !pulse) throw new Error(`No pulse template ${code} ${version}.`);
  return officeTemplate(officeCode, version, pulse);
}

/** By what a pulse names its template. */
export interface TemplateName {
  readonly templateCode: string;
  readonly templateVersion: number;
}
