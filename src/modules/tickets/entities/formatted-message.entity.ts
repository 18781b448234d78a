import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a message looked that came by mail, made harmless; that of the request where it belongs to no message. */
@Entity('formatted_messages')
export class FormattedMessage {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'bigint' })
  ticketId: number;

  @Column({ type: 'bigint', nullable: true })
  commentId: number | null;

  @Column({ type: 'bigint', nullable: true })
  staffNoteId: number | null;

  @Column({ type: 'text' })
  html: string;

  @Column({ type: 'boolean' })
  hasRemoteImages: boolean;
}
