import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PolicyDefinition } from '../../../domain/sla/policy-definition.js';

/** A contract as it was agreed; a wait stays with the version under which it began. */
@Entity('vendor_contract_versions')
export class VendorContractVersion {
  @PrimaryColumn({ type: 'text' })
  contractCode: string;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'jsonb' })
  definition: PolicyDefinition;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  publishedAt: Date;
}
