import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An instant at which a clock must be looked at if nothing happens before; gone once it was. */
@Entity('sla_timers')
export class SlaTimer {
  @PrimaryColumn({ type: 'bigint' })
  clockId: number;

  @PrimaryColumn({ type: 'text' })
  kind: string;

  @PrimaryColumn({ type: 'smallint', default: 0 })
  percent: number;

  @Column({ type: 'integer' })
  generation: number;

  @Column({ type: 'timestamptz' })
  fireAt: Date;
}
