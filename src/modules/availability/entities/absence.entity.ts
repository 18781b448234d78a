import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Days out of office, and who stands in. */
@Entity('absences')
export class AbsenceRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'bigint' })
  personId: number;

  @Column({ type: 'date' })
  startsOn: string;

  @Column({ type: 'date' })
  endsOn: string;

  @Column({ type: 'bigint', nullable: true })
  delegateId: number | null;

  @Column({ type: 'bigint' })
  notedById: number;

  @Column({ type: 'timestamptz' })
  notedAt: Date;
}
