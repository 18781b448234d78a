import { Matches } from 'class-validator';
import { PlainText } from '../../../platform/http/plain-text.js';

/** Publishes a month, with the note in plain words and the role in which it is signed. */
export class PublishOpenDataBody {
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: 'Choose a month.' })
  month: string;

  @PlainText({ max: 4_000, min: 0, multiline: true, words: 'the note' })
  note: string;

  @PlainText({ max: 120, min: 0, words: 'the role in which you sign' })
  signedAs: string;
}
