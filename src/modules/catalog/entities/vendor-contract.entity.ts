import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a vendor promises us while a ticket waits for them; the target is in its versions. */
@Entity('vendor_contracts')
export class VendorContract {
  @PrimaryColumn({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  vendor: string;

  @Column({ type: 'text' })
  promise: string;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'boolean', default: true })
  active: boolean;
}
