import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Services grouped by what people need, in their words. */
@Entity('need_groups')
export class NeedGroup {
  @PrimaryColumn({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'integer' })
  position: number;
}
