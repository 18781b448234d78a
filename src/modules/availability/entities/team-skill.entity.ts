import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What tickets of some services ask of whoever takes them in a team. */
@Entity('team_skills')
export class TeamSkill {
  @PrimaryColumn({ type: 'text' })
  teamCode: string;

  @PrimaryColumn({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', array: true })
  serviceCodes: string[];
}
