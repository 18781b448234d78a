import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { registerDecorator, type ValidationArguments } from 'class-validator';

/** How long a text may be, in code points after trimming, and whether it may have more than one line. */
export interface PlainTextRules {
  readonly max: number;
  readonly min?: number;
  readonly multiline?: boolean;
  /** What the text is, as it reads in "Enter …": "a reason", "your message". Default: "this". */
  readonly words?: string;
}

/**
 * A property that holds text typed by a person: trimmed, line ends made one kind, without NUL and
 * other control characters, no longer than `max`. Any other script, emoji and direction is text.
 */
export function PlainText(rules: PlainTextRules): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? tidy(value) : value)),
    (target: object, property: string | symbol) => {
      registerDecorator({
        name: 'plainText',
        target: target.constructor,
        propertyName: property as string,
        validator: {
          validate: (value: unknown) => plainTextFault(value, rules) === null,
          defaultMessage: (args?: ValidationArguments) => plainTextFault(args?.value, rules) ?? '',
        },
      });
    },
  );
}

/** What is wrong with a text, in words for the person who typed it; null when nothing is. */
export function plainTextFault(value: unknown, rules: PlainTextRules): string | null {
  const words = rules.words ?? 'this';
  if (value === undefined || value === null) return `Enter ${words}.`;
  if (typeof value !== 'string') return `Enter ${words} as text.`;
  const length = [...value].length;
  const least = rules.min ?? 1;
  if (length < least) {
    return length === 0 ? `Enter ${words}.` : `Enter ${words} with ${least} characters or more.`;
  }
  const capital = words.charAt(0).toUpperCase() + words.slice(1);
  if (length > rules.max) {
    const most = rules.max.toLocaleString('en-US');
    return `${capital} must be ${most} characters or less. It is ${length.toLocaleString('en-US')}.`;
  }
  if (hasControlCharacter(value, rules.multiline ?? false)) {
    return rules.multiline
      ? `${capital} must not contain control characters. Remove them, or type the text again.`
      : `${capital} must be on one line, without control characters.`;
  }
  return null;
}

/** Whether a text holds NUL, another control character or half a surrogate pair (tab and line end pass in longer texts). */
export function hasControlCharacter(text: string, multiline: boolean): boolean {
  const rest = multiline ? text.replace(/[\n\t]/g, '') : text;
  return /[\p{Control}\p{Surrogate}]/u.test(rest);
}

function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
