import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A note for staff that somebody typed and did not save; it can never be sent as a reply by mistake. */
@Entity('staff_note_drafts')
export class StaffNoteDraft {
  @PrimaryColumn({ type: 'bigint' })
  personId: number;

  @PrimaryColumn({ type: 'bigint' })
  ticketId: number;

  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'uuid', array: true })
  attachmentIds: string[];

  @Column({ type: 'bigint' })
  version: number;

  @Column({ type: 'timestamptz' })
  savedAt: Date;
}
