import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Someone of the agency: a customer always, staff by their grants. */
@Entity('people')
export class Person {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'citext', unique: true })
  email: string;

  @Column({ type: 'text' })
  fullName: string;

  @Column({ type: 'text' })
  givenName: string;

  @Column({ type: 'text' })
  bureauCode: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  workLocation: string;

  @Column({ type: 'text' })
  phone: string;

  @Column({ type: 'bigint', nullable: true })
  supervisorId: number | null;

  @Column({ type: 'text' })
  timeZone: string;

  @Column({ type: 'text', nullable: true })
  accommodations: string | null;

  @Column({ type: 'text', nullable: true, select: false })
  passwordHash: string | null;

  @Column({ type: 'boolean', default: false })
  pulseOptOut: boolean;

  @Column({ type: 'boolean', default: true })
  active: boolean;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt: Date;
}
