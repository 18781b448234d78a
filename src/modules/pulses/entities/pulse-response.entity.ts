import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One sent answer; a change is a new revision, and at most one is current. */
@Entity('pulse_responses')
export class PulseResponse {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'bigint' })
  pulseId: number;

  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'boolean' })
  current: boolean;

  @Column({ type: 'smallint' })
  satisfaction: number;

  @Column({ type: 'smallint', nullable: true })
  trust: number | null;

  @Column({ type: 'smallint', nullable: true })
  ease: number | null;

  @Column({ type: 'smallint', nullable: true })
  needAddressed: number | null;

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  drivers: string[];

  @Column({ type: 'text', nullable: true })
  comment: string | null;

  @Column({ type: 'boolean', default: false })
  shareName: boolean;

  @Column({ type: 'timestamptz' })
  answeredAt: Date;

  @Column({ type: 'bigint', nullable: true })
  enteredBy: number | null;
}
