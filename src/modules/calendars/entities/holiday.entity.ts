import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One day of a holiday set. */
@Entity('holidays')
export class Holiday {
  @PrimaryColumn({ type: 'text' })
  setCode: string;

  @PrimaryColumn({ type: 'date' })
  day: string;

  @Column({ type: 'text' })
  name: string;
}
