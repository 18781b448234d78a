import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How long a stage of a service usually takes, kept when tickets finish. */
@Entity('stage_times')
export class StageTime {
  @PrimaryColumn({ type: 'text' })
  serviceCode: string;

  @PrimaryColumn({ type: 'text' })
  stage: string;

  @Column({ type: 'integer' })
  tickets: number;

  @Column({ type: 'integer' })
  days50: number;

  @Column({ type: 'integer' })
  days90: number;
}
