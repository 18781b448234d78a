import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Words that found nothing: work for those who write the services. Nobody's name is kept with them. */
@Entity('search_misses')
export class SearchMiss {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'text' })
  query: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  searchedAt: Date;
}
