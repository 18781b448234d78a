import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import { type ValidationError } from 'class-validator';
import { Problem, type ProblemDetail } from '../errors/problem.js';
import { snakeCase } from '../database/snake-naming-strategy.js';

/** Bodies and queries become instances of their class; what the class does not name is refused, field by field. */
@Injectable()
export class InputValidationPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      stopAtFirstError: true,
      exceptionFactory: (errors) => Problem.invalid(errors.flatMap((error) => detailsOf(error))),
    });
  }

  /** A value of a path stays the text it is: "1e3" is no id, whatever type the handler wants. */
  protected override transformPrimitive(value: unknown, metadata: ArgumentMetadata): unknown {
    const inPath = metadata.type === 'param';
    return inPath ? value : (super.transformPrimitive(value, metadata) as unknown);
  }
}

/** One entry for each wrong field, nested ones by their path: `answers.0.value`. */
function detailsOf(error: ValidationError, parent = ''): ProblemDetail[] {
  const field = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field,
    code: rule === 'whitelistValidation' ? 'field.unknown' : `field.${snakeCase(rule)}`,
    message:
      rule === 'whitelistValidation'
        ? `${field} is not a field of this request.`
        : sentence(message),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => detailsOf(child, field))];
}

function sentence(message: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
