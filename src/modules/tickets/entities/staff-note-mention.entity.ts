import { Entity, PrimaryColumn } from 'typeorm';

/** A colleague whom a staff note calls. */
@Entity('staff_note_mentions')
export class StaffNoteMention {
  @PrimaryColumn({ type: 'bigint' })
  personId: number;

  @PrimaryColumn({ type: 'bigint' })
  staffNoteId: number;
}
