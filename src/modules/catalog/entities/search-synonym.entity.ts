import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A word or phrase with all others that mean the same. */
@Entity('search_synonyms')
export class SearchSynonym {
  @PrimaryColumn({ type: 'text' })
  term: string;

  @Column({ type: 'text', array: true })
  expansions: string[];
}
