import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation whose people we serve: our partner. */
@Entity('bureaus')
export class Bureau {
  @PrimaryColumn({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  shortName: string;

  @Column({ type: 'text' })
  mission: string;

  @Column({ type: 'text' })
  timeZone: string;

  /** By which policies may count that name the bureau's calendar; the team's where there is none. */
  @Column({ type: 'text', nullable: true })
  calendarCode: string | null;

  /** How work locations at the headquarters begin; everybody else works in the field. */
  @Column({ type: 'text', nullable: true })
  headquarters: string | null;

  @Column({ type: 'integer' })
  headcount: number;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'boolean', default: true })
  active: boolean;
}
