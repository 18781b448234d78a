import { Injectable, type PipeTransform } from '@nestjs/common';
import { Problem } from '../../../platform/errors/problem.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The random id of a page in a path. What cannot be one does not exist: 404. */
@Injectable()
export class PathTab implements PipeTransform<string, string> {
  transform(tab: string): string {
    if (!uuid.test(tab)) throw Problem.notFound();
    return tab;
  }
}
