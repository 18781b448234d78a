import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a team gives work out. */
@Entity('team_work_settings')
export class TeamWorkSettings {
  @PrimaryColumn({ type: 'text' })
  teamCode: string;

  @Column({ type: 'text' })
  assignment: string;

  @Column({ type: 'integer', nullable: true })
  mostInHand: number | null;

  @Column({ type: 'integer', default: 1 })
  version: number;

  @Column({ type: 'bigint' })
  changedById: number;

  @Column({ type: 'timestamptz' })
  changedAt: Date;
}
