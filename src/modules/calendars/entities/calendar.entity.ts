import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Working time under a name; what it says is in its versions. */
@Entity('calendars')
export class Calendar {
  @PrimaryColumn({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  summary: string;
}
