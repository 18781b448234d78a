import { Injectable, type PipeTransform } from '@nestjs/common';
import { ticketIdOf } from '../../domain/ticket/ticket-number.js';
import { Problem } from '../../platform/errors/problem.js';

/** The id behind a ticket's number in a path. What cannot be a number does not exist: 404. */
@Injectable()
export class PathTicket implements PipeTransform<string, number> {
  transform(number: string): number {
    const id = ticketIdOf(number);
    if (id === null) throw Problem.notFound();
    return id;
  }
}
