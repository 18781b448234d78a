import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One shard of the number of tickets that have a tag. */
@Entity('tag_uses')
export class TagUse {
  @PrimaryColumn({ type: 'text' })
  tag: string;

  /** The office whose restricted tickets these are; empty for those that all staff see. */
  @PrimaryColumn({ type: 'text' })
  officeCode: string;

  @PrimaryColumn({ type: 'smallint' })
  shard: number;

  @Column({ type: 'integer' })
  tickets: number;
}
