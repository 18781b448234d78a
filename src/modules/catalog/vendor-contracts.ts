import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** A contract that can be chosen for a wait, in the version that holds now. */
export interface VendorContractChoice {
  readonly code: string;
  readonly version: number;
  readonly vendor: string;
  readonly promise: string;
}

/** The contracts with vendors under which tickets wait, and the agreements of teams under which they do tasks. */
@Injectable()
export class VendorContracts {
  constructor(private readonly dataSource: DataSource) {}

  /** Every contract in force at `now` (epoch ms), in the agency's order. */
  choices(now: number, manager?: EntityManager): Promise<VendorContractChoice[]> {
    return (manager ?? this.dataSource).query(
      `SELECT c.code, c.vendor, coalesce(v.promise, c.promise) AS promise, v.version
         FROM vendor_contracts c
         CROSS JOIN LATERAL (SELECT version, promise FROM vendor_contract_versions
                              WHERE contract_code = c.code AND coalesce(effective_from, '-infinity') <= $1
                              ORDER BY version DESC LIMIT 1) v
        WHERE c.active AND c.team_code IS NULL ORDER BY c.position, c.code`,
      [new Date(now)],
    );
  }

  /** The contract in force at `now` under this code; undefined when there is none. */
  async current(
    code: string,
    now: number,
    manager?: EntityManager,
  ): Promise<VendorContractChoice | undefined> {
    return (await this.choices(now, manager)).find((contract) => contract.code === code);
  }

  /** The agreement by which a team does the tasks of others; null where it has none. */
  async agreementOf(
    teamCode: string,
    manager: EntityManager,
  ): Promise<Pick<VendorContractChoice, 'code' | 'version'> | null> {
    const rows: Pick<VendorContractChoice, 'code' | 'version'>[] = await manager.query(
      `SELECT c.code, max(v.version) AS version
         FROM vendor_contracts c JOIN vendor_contract_versions v ON v.contract_code = c.code
        WHERE c.active AND c.team_code = $1 GROUP BY c.code`,
      [teamCode],
    );
    return rows[0] ?? null;
  }
}
