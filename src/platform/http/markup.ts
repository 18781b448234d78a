import { escapeHtml } from '../mail/mail-layout.js';

/** Markup that is safe to send as it is. Only `markup` makes it. */
export class Markup {
  private constructor(readonly text: string) {}

  static of(strings: TemplateStringsArray, values: readonly MarkupValue[]): Markup {
    return new Markup(
      strings.map((part, at) => part + (at < values.length ? shown(values[at]) : '')).join(''),
    );
  }
}

/** What may stand in markup: text is escaped, `null` and `false` are nothing. */
export type MarkupValue = Markup | readonly Markup[] | string | number | null | false | undefined;

/** Markup with values put in; every text among them is escaped. Attributes must stand in double quotes. */
export function markup(strings: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  return Markup.of(strings, values);
}

function shown(value: MarkupValue): string {
  if (value === null || value === false || value === undefined) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('\n');
  return escapeHtml(String(value));
}
