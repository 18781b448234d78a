import { Injectable, type PipeTransform } from '@nestjs/common';
import { Problem } from '../../platform/errors/problem.js';

/** The number of an entry within a ticket's history. What cannot be one does not exist: 404. */
@Injectable()
export class PathSequence implements PipeTransform<string, number> {
  transform(sequence: string): number {
    if (!/^[1-9]\d{0,8}$/.test(sequence)) throw Problem.notFound();
    return Number(sequence);
  }
}
