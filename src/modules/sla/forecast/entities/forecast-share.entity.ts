import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The shares of their time that finished clocks of a service had used; the empty service stands for all. */
@Entity('forecast_shares')
export class ForecastShare {
  @PrimaryColumn({ type: 'text' })
  serviceCode: string;

  @PrimaryColumn({ type: 'text' })
  metric: string;

  @Column({ type: 'integer' })
  cycles: number;

  /** Quantiles, 0 % to 100 % in steps of 5. */
  @Column({ type: 'float8', array: true })
  shares: number[];
}
