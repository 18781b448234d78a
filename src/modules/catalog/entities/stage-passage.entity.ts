import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many business days a stage of a finished ticket took. */
@Entity('stage_passages')
export class StagePassage {
  @PrimaryColumn({ type: 'bigint' })
  ticketId: number;

  @PrimaryColumn({ type: 'text' })
  stage: string;

  @Column({ type: 'text' })
  serviceCode: string;

  @Column({ type: 'integer' })
  businessDays: number;

  @Column({ type: 'timestamptz' })
  passedAt: Date;
}
