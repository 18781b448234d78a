import { ApiProperty } from '@nestjs/swagger';
import { annotationKinds, type AnnotationKind } from '../../../domain/partners/chart-notes.js';

/** What happened from outside that charts should be read by. */
export class AnnotationView {
  id: number;
  @ApiProperty({ enum: annotationKinds })
  kind: AnnotationKind;
  kindLabel: string;
  words: string;
  /** First and last day, ISO, both included. */
  from: string;
  to: string;
  everyBureau: boolean;
  /** Whether the reader may take it off the charts. */
  mayRemove: boolean;
}

/** The one that was added. */
export class AnnotationIdView {
  id: number;
}
