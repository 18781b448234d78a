import { Column, Entity, PrimaryColumn } from 'typeorm';

/** By which time-zone data openings were computed, from an instant on; the newest row holds. */
@Entity('zone_data_versions')
export class ZoneDataVersion {
  @PrimaryColumn({ type: 'integer', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'text' })
  version: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  inUseFrom: Date;

  @Column({ type: 'bigint', nullable: true })
  runId: number | null;
}
