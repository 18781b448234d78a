import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Days on which somebody may decide in place of a person who approves requests. */
@Entity('stand_ins')
export class StandInRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'bigint' })
  personId: number;

  @Column({ type: 'bigint' })
  delegateId: number;

  @Column({ type: 'date' })
  startsOn: string;

  @Column({ type: 'date' })
  endsOn: string;

  @Column({ type: 'timestamptz' })
  notedAt: Date;
}
