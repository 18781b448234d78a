import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PublicationKind } from '../publication-kinds.js';

/** A change to what is promised, from its draft over the dry run to its application. */
@Entity('publications')
export class Publication {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'text' })
  kind: PublicationKind;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'jsonb' })
  definition: object;

  @Column({ type: 'timestamptz', nullable: true })
  effectiveFrom: Date | null;

  @Column({ type: 'boolean' })
  applyToOpen: boolean;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'integer' })
  baseVersion: number;

  @Column({ type: 'bigint' })
  createdBy: number;

  @Column({ type: 'timestamptz' })
  createdAt: Date;

  @Column({ type: 'bigint' })
  dryRunId: number;

  @Column({ type: 'integer', nullable: true })
  publishedVersion: number | null;

  @Column({ type: 'bigint', nullable: true })
  appliedBy: number | null;

  @Column({ type: 'timestamptz', nullable: true })
  appliedAt: Date | null;

  @Column({ type: 'bigint', nullable: true })
  applyRunId: number | null;

  @Column({ type: 'timestamptz', nullable: true })
  cancelledAt: Date | null;
}
