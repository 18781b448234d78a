import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Agents who share a queue, inside one office, with the calendar their clocks run on. */
@Entity('teams')
export class Team {
  @PrimaryColumn({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  officeCode: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  summary: string;

  @Column({ type: 'text' })
  calendarCode: string;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'boolean', default: true })
  active: boolean;
}
