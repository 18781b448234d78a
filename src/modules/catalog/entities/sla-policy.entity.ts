import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is promised for a kind of service; the targets are in its versions. */
@Entity('sla_policies')
export class SlaPolicy {
  @PrimaryColumn({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  summary: string;
}
