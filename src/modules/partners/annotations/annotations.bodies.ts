import { IsIn, IsOptional, Matches, IsBoolean } from 'class-validator';
import { annotationKinds, type AnnotationKind } from '../../../domain/partners/chart-notes.js';
import { PlainText } from '../../../platform/http/plain-text.js';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** What happened, and on which days. */
export class AnnotateBody {
  @IsIn(annotationKinds, { message: 'Choose what happened from the list.' })
  kind: AnnotationKind;

  @PlainText({ max: 200, words: 'what happened, in a few words' })
  words: string;

  /** The first day, ISO. */
  @Matches(day, { message: 'Enter the first day.' })
  from: string;

  /** The last day, ISO; absent for one day. */
  @IsOptional()
  @Matches(day, { message: 'Enter the last day.' })
  to?: string;

  /** On the charts of every bureau, not of this one alone; for leads of offices. */
  @IsOptional()
  @IsBoolean()
  everyBureau?: boolean;
}
