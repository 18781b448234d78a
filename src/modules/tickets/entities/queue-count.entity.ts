import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One shard of the number of open tickets of a team in a bucket. */
@Entity('queue_counts')
export class QueueCount {
  @PrimaryColumn({ type: 'text' })
  teamCode: string;

  @PrimaryColumn({ type: 'text' })
  bucket: string;

  @PrimaryColumn({ type: 'smallint' })
  shard: number;

  @Column({ type: 'integer' })
  tickets: number;
}
