import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { PlainText } from '../../../platform/http/plain-text.js';

const chooseOffice = { message: 'Choose an office that you work for.' };

/** Whose comments. */
export class ThemesQuery {
  /** The first office that I lead in, when absent. */
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,80}$/u, chooseOffice)
  office?: string;
}

/** A theme that an office looks for in comments besides those that every office has. */
export class AddThemeBody {
  @Matches(/^[a-z0-9-]{1,80}$/u, chooseOffice)
  office: string;

  @PlainText({ max: 60, words: 'a name' })
  label: string;

  /** What belongs to it, so that two people read the same into a comment. */
  @PlainText({ max: 300, words: 'what belongs to it' })
  description: string;
}

/** What somebody read into a comment. */
export class CodeCommentBody {
  @IsInt({ message: 'Say which comment.' })
  @Min(1, { message: 'Say which comment.' })
  @Max(Number.MAX_SAFE_INTEGER, { message: 'Say which comment.' })
  commentId: number;

  /** Any number; none when it fits no theme. */
  @IsArray({ message: 'Choose from the themes.' })
  @ArrayMaxSize(50, { message: 'Choose from the themes.' })
  @ArrayUnique({ message: 'Choose each theme once.' })
  @Matches(/^[a-z0-9-]{1,80}$/u, { each: true, message: 'Choose from the themes.' })
  themes: string[];
}
