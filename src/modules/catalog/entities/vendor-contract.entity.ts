import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What a vendor promises us while a ticket waits for them, or a team when it is asked for a task; the target is in
 * its versions.
 */
@Entity('vendor_contracts')
export class VendorContract {
  @PrimaryColumn({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  vendor: string;

  @Column({ type: 'text' })
  promise: string;

  /** The team whose agreement it is; null for a vendor's contract. */
  @Column({ type: 'text', nullable: true })
  teamCode: string | null;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'boolean', default: true })
  active: boolean;
}
