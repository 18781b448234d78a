import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Recent wrong sign-ins for an address, known to us or not, so that a lock-out never tells which. */
@Entity('sign_in_tries')
export class SignInTries {
  @PrimaryColumn({ type: 'bytea' })
  addressHash: Buffer;

  @Column({ type: 'timestamptz', array: true })
  triedAt: Date[];

  @Column({ type: 'timestamptz', nullable: true })
  lockedUntil: Date | null;
}
