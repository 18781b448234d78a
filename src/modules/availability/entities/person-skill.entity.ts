import { Entity, PrimaryColumn } from 'typeorm';

/** A skill of a team that somebody has. */
@Entity('person_skills')
export class PersonSkill {
  @PrimaryColumn({ type: 'text' })
  teamCode: string;

  @PrimaryColumn({ type: 'text' })
  skillCode: string;

  @PrimaryColumn({ type: 'bigint' })
  personId: number;
}
