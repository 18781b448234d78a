import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many chose each of the five points of an item. */
@Entity('pulse_counts')
export class PulseCount {
  @PrimaryColumn({ type: 'text' })
  bureauCode: string;

  @PrimaryColumn({ type: 'text' })
  serviceCode: string;

  @PrimaryColumn({ type: 'date' })
  month: string;

  @PrimaryColumn({ type: 'text' })
  templateCode: string;

  @PrimaryColumn({ type: 'integer' })
  templateVersion: number;

  @PrimaryColumn({ type: 'text' })
  item: string;

  @Column({ name: 'score_1', type: 'integer', default: 0 })
  score1: number;

  @Column({ name: 'score_2', type: 'integer', default: 0 })
  score2: number;

  @Column({ name: 'score_3', type: 'integer', default: 0 })
  score3: number;

  @Column({ name: 'score_4', type: 'integer', default: 0 })
  score4: number;

  @Column({ name: 'score_5', type: 'integer', default: 0 })
  score5: number;
}
