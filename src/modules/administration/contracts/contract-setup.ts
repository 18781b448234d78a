import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PolicyDefinition } from '../../../domain/sla/policy-definition.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import { ContractDrafts } from '../../catalog/contract-drafts.js';
import { versionsShown } from '../promises/policy-editor.js';
import type { DraftCheckView, EditedVersionView } from '../promises/policy-editor.views.js';
import { metricsOf } from '../promises/policy-words.js';
import type { PolicyCalendarView } from '../promises/sla-policies.views.js';
import type {
  VendorContractEditView,
  VendorContractListView,
  VendorContractView,
} from './vendor-contracts.views.js';

interface StoredContract extends Omit<VendorContractView, 'targets' | 'warnAtPercent'> {
  readonly definition: PolicyDefinition;
}

/** What administrators see of contracts with vendors, and the check of what is being written. */
@Injectable()
export class ContractSetup {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly drafts: ContractDrafts,
  ) {}

  async list(): Promise<VendorContractListView> {
    const contracts: StoredContract[] = await this.dataSource.query(
      `SELECT c.code, c.vendor, coalesce(v.promise, c.promise) AS promise, v.version, v.definition,
              json_build_object('code', k.code, 'name', k.name) AS calendar
         FROM vendor_contracts c
         CROSS JOIN LATERAL (SELECT version, promise, definition FROM vendor_contract_versions
                              WHERE contract_code = c.code ORDER BY version DESC LIMIT 1) v
         JOIN calendars k ON k.code = v.definition ->> 'calendar'
        WHERE c.active AND c.team_code IS NULL ORDER BY c.position, c.code`,
    );
    return { items: contracts.map(shown), source: 'config/agency/contracts.yaml' };
  }

  /** 404 when there is no such contract in force. */
  async contract(code: string): Promise<VendorContractEditView> {
    const [contract]: { code: string; vendor: string; calendars: PolicyCalendarView[] }[] =
      await this.dataSource.query(
        `SELECT code, vendor,
                (SELECT json_agg(json_build_object('code', code, 'name', name) ORDER BY name) FROM calendars)
                  AS calendars
           FROM vendor_contracts WHERE code = $1 AND active AND team_code IS NULL`,
        [code],
      );
    const versions: EditedVersionView[] = await this.dataSource.query(
      `SELECT v.version, v.published_at AS "publishedAt", v.effective_from AS "effectiveFrom", v.source,
              p.full_name AS "publishedBy", v.reason,
              jsonb_build_object('promise', coalesce(v.promise, c.promise)) || v.definition AS definition
         FROM vendor_contract_versions v JOIN vendor_contracts c ON c.code = v.contract_code
         LEFT JOIN people p ON p.id = v.published_by_id
        WHERE v.contract_code = $1 ORDER BY v.version DESC LIMIT $2`,
      [code, versionsShown],
    );
    const [newest] = versions;
    if (!contract || !newest) throw Problem.notFound();
    return { ...contract, version: newest.version, definition: newest.definition, versions };
  }

  async check(definition: unknown): Promise<DraftCheckView> {
    const now = await this.clock.now();
    const decision = await this.drafts.terms(this.dataSource.manager, definition, now);
    if (decision.allowed) return { refusals: [], notes: [] };
    const refusals = decision.refusals.map(({ field = '', ...refusal }) => ({ field, ...refusal }));
    return { refusals, notes: [] };
  }
}

function shown({ definition, ...contract }: StoredContract): VendorContractView {
  const [promised] = metricsOf(definition);
  return {
    ...contract,
    targets: promised!.targets,
    warnAtPercent: [...definition.warnPct],
  };
}
