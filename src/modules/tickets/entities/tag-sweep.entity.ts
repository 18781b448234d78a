import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an administrator did with a tag on all tickets, and how far it has come. */
@Entity('tag_sweeps')
export class TagSweepRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: number;

  @Column({ type: 'text' })
  tag: string;

  @Column({ type: 'text', nullable: true })
  becomes: string | null;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'bigint' })
  askedById: number;

  @Column({ type: 'timestamptz' })
  askedAt: Date;

  @Column({ type: 'integer' })
  tickets: number;

  @Column({ type: 'integer', default: 0 })
  done: number;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null;
}
