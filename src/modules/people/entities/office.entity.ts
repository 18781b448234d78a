import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who serves: HR, IT, Acquisition, with the name and contacts of its desk. */
@Entity('offices')
export class Office {
  @PrimaryColumn({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  deskName: string;

  @Column({ type: 'text' })
  summary: string;

  @Column({ type: 'text' })
  phone: string;

  @Column({ type: 'text' })
  email: string;

  @Column({ type: 'jsonb', nullable: true })
  charter: object | null;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'boolean', default: true })
  active: boolean;
}
