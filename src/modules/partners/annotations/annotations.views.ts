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
  /** Whether the reader may correct it and take it off the charts. */
  mayRemove: boolean;
}

/** The one that was added. */
export class AnnotationIdView {
  id: number;
}

/** A note that is or was on the charts, with who put it there and who took it off. */
export class PastAnnotationView {
  id: number;
  @ApiProperty({ enum: annotationKinds })
  kind: AnnotationKind;
  kindLabel: string;
  words: string;
  from: string;
  to: string;
  everyBureau: boolean;
  addedBy: string;
  addedAt: Date;
  /** Null while it is on the charts. */
  removedBy: string | null;
  removedAt: Date | null;
  /** Whether a corrected note took its place. */
  corrected: boolean;
}

/** The notes on the charts of a bureau, newest first. */
export class AnnotationHistoryView {
  items: PastAnnotationView[];
}
