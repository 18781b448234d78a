import { IsBoolean } from 'class-validator';
import { PlainText } from '../../../platform/http/plain-text.js';

/** Whether a step is done. */
export class MarkStepBody {
  @IsBoolean({ message: 'Say whether the step is done.' })
  done: boolean;
}

/** A step that is added to one ticket. */
export class AddStepBody {
  @PlainText({ max: 200, words: 'the step in a few words' })
  words: string;
}
