import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One act on many tickets: what, by whom, and how far it has come. */
@Entity('bulk_edits')
export class BulkEdit {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'bigint' })
  personId: number;

  @Column({ type: 'jsonb' })
  act: Record<string, unknown>;

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'text', nullable: true })
  viewCode: string | null;

  @Column({ type: 'bigint', nullable: true })
  undoOf: number | null;

  @Column({ type: 'text' })
  state: string;

  @Column({ type: 'integer' })
  total: number;

  @Column({ type: 'integer', default: 0 })
  leftOut: number;

  @Column({ type: 'integer', default: 0 })
  checked: number;

  @Column({ type: 'timestamptz' })
  createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  startedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null;
}
