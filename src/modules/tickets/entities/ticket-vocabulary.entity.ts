import { Entity, PrimaryColumn } from 'typeorm';

/** A word that occurs in tickets: those of restricted ones under their office, all others under ''. */
@Entity('ticket_vocabulary')
export class TicketVocabularyWord {
  @PrimaryColumn({ type: 'text' })
  officeCode: string;

  @PrimaryColumn({ type: 'text' })
  word: string;
}
