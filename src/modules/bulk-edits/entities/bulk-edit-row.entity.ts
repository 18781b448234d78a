import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A ticket of a bulk edit: the version that was chosen, what is foreseen, and what came of it. */
@Entity('bulk_edit_rows')
export class BulkEditRow {
  @PrimaryColumn({ type: 'bigint' })
  editId: number;

  @PrimaryColumn({ type: 'integer' })
  position: number;

  @Column({ type: 'bigint' })
  ticketId: number;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'jsonb', nullable: true })
  acts: Record<string, unknown>[] | null;

  @Column({ type: 'jsonb', nullable: true })
  foreseen: Record<string, unknown> | null;

  @Column({ type: 'text', default: 'waiting' })
  state: string;

  @Column({ type: 'jsonb', nullable: true })
  refusal: Record<string, unknown> | null;

  @Column({ type: 'jsonb', nullable: true })
  reverse: Record<string, unknown>[] | null;

  @Column({ type: 'integer', nullable: true })
  versionAfter: number | null;

  @Column({ type: 'smallint', default: 0 })
  attempts: number;
}
