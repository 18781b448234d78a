import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** A contract that can be chosen for a wait, in its newest version. */
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

  /** Every contract in force, in the agency's order. */
  choices(manager?: EntityManager): Promise<VendorContractChoice[]> {
    return (manager ?? this.dataSource).query(
      `SELECT c.code, c.vendor, c.promise,
              (SELECT max(v.version) FROM vendor_contract_versions v WHERE v.contract_code = c.code) AS version
         FROM vendor_contracts c WHERE c.active AND c.team_code IS NULL ORDER BY c.position, c.code`,
    );
  }

  /** The contract in force under this code; undefined when there is none. */
  async current(code: string, manager?: EntityManager): Promise<VendorContractChoice | undefined> {
    return (await this.choices(manager)).find((contract) => contract.code === code);
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
