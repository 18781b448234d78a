import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A role that a person holds, and where: in a team, an office or for a bureau. */
@Entity('role_grants')
export class RoleGrant {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'bigint' })
  personId: number;

  @Column({ type: 'text' })
  role: string;

  @Column({ type: 'text', nullable: true })
  teamCode: string | null;

  @Column({ type: 'text', nullable: true })
  officeCode: string | null;

  @Column({ type: 'text', nullable: true })
  bureauCode: string | null;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  grantedAt: Date;
}
