import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many tickets a team usually has open, and how many it finishes an hour of its calendar. */
@Entity('forecast_paces')
export class ForecastPace {
  @PrimaryColumn({ type: 'text' })
  teamCode: string;

  @Column({ type: 'float8' })
  usuallyOpen: number;

  @Column({ type: 'float8' })
  finishedAnHour: number;

  @Column({ type: 'timestamptz' })
  computedAt: Date;
}
