import { Injectable } from '@nestjs/common';
import { Environment } from '../../../config/environment.js';
import { AnswerLinks } from './answer-links.js';

/** Links to the rating page of a request. */
@Injectable()
export class PulseLinks extends AnswerLinks {
  constructor(environment: Environment) {
    super(environment, 'pulse', '/r');
  }
}
