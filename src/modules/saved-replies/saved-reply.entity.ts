import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Words for customers that are used again. */
@Entity('saved_replies')
export class SavedReply {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'text', nullable: true })
  officeCode: string | null;

  @Column({ type: 'text' })
  afterwards: string;

  @Column({ type: 'text', nullable: true })
  category: string | null;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'bigint' })
  changedBy: number;

  @Column({ type: 'timestamptz' })
  changedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  retiredAt: Date | null;

  @Column({ type: 'integer', default: 0 })
  uses: number;

  @Column({ type: 'integer', default: 0 })
  uneditedUses: number;
}
