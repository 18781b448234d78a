import { ownItemKinds, type OwnItemKind } from '../../../domain/measurement/office-pulse.js';
import { ApiProperty } from '@nestjs/swagger';

/** How many chose one point of a scale. */
export class OwnPointView {
  score: number;
  label: string;
  answers: number;
}

/** A question of an office, and what may be said of its answers. */
export class OfficeQuestionView {
  wording: string;

  @ApiProperty({ enum: ownItemKinds, enumName: 'OwnItemKind' })
  kind: OwnItemKind;

  /** False when there are too few to show; then no number is given. */
  enough: boolean;
  answers: number | null;
  points: OwnPointView[];
  text: string;
  /** In no order, names and numbers taken out; only of a question that is answered in words. */
  words: string[];
}

/** The questions that one office asks. */
export class OfficeQuestionsView {
  officeCode: string;
  officeName: string;
  questions: OfficeQuestionView[];
}

/** What a bureau answered to the questions of the offices, in the last quarter that is final. */
export class OfficeQuestionListView {
  periodLabel: string;
  items: OfficeQuestionsView[];
}
