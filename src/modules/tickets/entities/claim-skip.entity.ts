import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A ticket that somebody gave back, and until when it is not given to them again. */
@Entity('claim_skips')
export class ClaimSkip {
  @PrimaryColumn({ type: 'bigint' })
  personId: number;

  @PrimaryColumn({ type: 'bigint' })
  ticketId: number;

  @Column({ type: 'timestamptz' })
  skippedAt: Date;

  @Column({ type: 'timestamptz' })
  until: Date;
}
