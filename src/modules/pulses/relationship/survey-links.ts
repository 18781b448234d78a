import { Injectable } from '@nestjs/common';
import { Environment } from '../../../../config/environment.js';
import { AnswerLinks } from '../answer-links.js';

/** Links to the page of the relationship survey. */
@Injectable()
export class SurveyLinks extends AnswerLinks {
  constructor(environment: Environment) {
    super(environment, 'survey', '/r/survey');
  }
}
