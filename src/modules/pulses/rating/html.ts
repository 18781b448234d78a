import { escapeHtml } from '../../../platform/mail/mail-layout.js';

/** Markup that is safe to send as it is. Only `html` makes it. */
export class Html {
  private constructor(readonly text: string) {}

  static of(strings: TemplateStringsArray, values: readonly HtmlValue[]): Html {
    return new Html(
      strings.map((part, at) => part + (at < values.length ? shown(values[at]) : '')).join(''),
    );
  }
}

/** What may stand in markup: text is escaped, `null` and `false` are nothing. */
export type HtmlValue = Html | readonly Html[] | string | number | null | false | undefined;

/** Markup with values put in; every text among them is escaped. Attributes must stand in double quotes. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return Html.of(strings, values);
}

function shown(value: HtmlValue): string {
  if (value === null || value === false || value === undefined) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('\n');
  return escapeHtml(String(value));
}
