import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PolicyDefinition } from '../../../domain/sla/policy-definition.js';

/**
 * A contract as it was agreed; a wait stays with the version under which it began, unless another was
 * published for open waits too.
 */
@Entity('vendor_contract_versions')
export class VendorContractVersion {
  @PrimaryColumn({ type: 'text' })
  contractCode: string;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'jsonb' })
  definition: PolicyDefinition;

  /** What is promised by it, in words; null: what the files say of the contract. */
  @Column({ type: 'text', nullable: true })
  promise: string | null;

  /** From when waits that begin get it; null: at once. */
  @Column({ type: 'timestamptz', nullable: true })
  effectiveFrom: Date | null;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  publishedAt: Date;

  /** Who says so: the agency's files, or an administrator, who then gives a reason. */
  @Column({ type: 'text', default: 'file' })
  source: 'file' | 'admin';

  @Column({ type: 'bigint', nullable: true })
  publishedById: number | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
