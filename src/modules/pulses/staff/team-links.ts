import { Injectable } from '@nestjs/common';
import { Environment } from '../../../../config/environment.js';
import { AnswerLinks } from '../answer-links.js';

/** Links to the page of the staff pulse. */
@Injectable()
export class TeamLinks extends AnswerLinks {
  constructor(environment: Environment) {
    super(environment, 'team', '/r/team');
  }
}
