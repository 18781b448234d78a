import { IsOptional } from 'class-validator';
import { PlainText } from '../../../platform/http/plain-text.js';

/** Whose board. */
export class BoardQuery {
  /** One of the teams that the reader leads; the first of them without it. */
  @IsOptional()
  @PlainText({ max: 100, words: 'a team' })
  team?: string;
}
