import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many tickets of a team came to somebody on a day, by one way. */
@Entity('assignment_tallies')
export class AssignmentTally {
  @PrimaryColumn({ type: 'text' })
  teamCode: string;

  @PrimaryColumn({ type: 'date' })
  onDate: string;

  @PrimaryColumn({ type: 'bigint' })
  personId: number;

  @PrimaryColumn({ type: 'text' })
  how: string;

  @Column({ type: 'integer' })
  tickets: number;
}
