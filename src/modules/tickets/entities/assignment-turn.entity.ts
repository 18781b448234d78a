import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The number of somebody's last turn in a team's automatic assignment. */
@Entity('assignment_turns')
export class AssignmentTurn {
  @PrimaryColumn({ type: 'text' })
  teamCode: string;

  @PrimaryColumn({ type: 'bigint' })
  personId: number;

  @Column({ type: 'bigint' })
  turn: number;
}
