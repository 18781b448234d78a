import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A list of tickets that somebody named: which ones, what of them, in which order, and for whom. */
@Entity('saved_views')
export class SavedView {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'bigint' })
  ownerId: number;

  @Column({ type: 'text' })
  audience: string;

  @Column({ type: 'text', nullable: true })
  teamCode: string | null;

  @Column({ type: 'jsonb' })
  condition: Record<string, unknown>;

  @Column({ type: 'text', array: true })
  columns: string[];

  @Column({ type: 'text' })
  sort: string;

  @Column({ type: 'integer', default: 1 })
  version: number;

  @Column({ type: 'timestamptz' })
  createdAt: Date;

  @Column({ type: 'timestamptz' })
  updatedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  deletedAt: Date | null;
}
