/** A link that a mail offers; `label` says what happens. */
export interface MailLink {
  readonly label: string;
  readonly url: string;
}

/** Words of a person inside a mail, set apart from ours. */
export interface MailQuote {
  readonly by: string;
  readonly text: string;
}

/** What a mail says. Everything is plain text; the layout escapes it. */
export interface MailContent {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly facts?: readonly { readonly label: string; readonly value: string }[];
  readonly quote?: MailQuote;
  /** The one thing to do. */
  readonly action?: MailLink;
  /** Stands right above the choices. */
  readonly question?: string;
  /** Things to choose from, each on a line of its own. */
  readonly choices?: readonly MailLink[];
  readonly afterwards?: readonly string[];
  /** Small print: who sends this and why, and where to stop it. */
  readonly footer: readonly (string | MailLink)[];
}

const longestQuote = 2_000;

const font = 'font-family:-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif';
const styles = {
  page: `margin:0;padding:16px 8px;background:#f0f0f0;color:#1b1b1b;${font};font-size:16px;line-height:1.5`,
  sheet:
    'max-width:600px;margin:0 auto;padding:24px;background:#ffffff;border-top:4px solid #005ea2',
  heading: 'margin:0 0 16px;font-size:22px;line-height:1.3',
  paragraph: 'margin:0 0 16px',
  fact: 'margin:0 0 4px',
  quote:
    'margin:0 0 16px;padding:12px 16px;background:#f0f0f0;border-left:4px solid #71767a;white-space:pre-wrap;overflow-wrap:anywhere',
  button:
    'display:inline-block;padding:12px 20px;background:#005ea2;color:#ffffff;font-weight:bold;text-decoration:none;border-radius:4px',
  question: 'margin:24px 0 12px;font-weight:bold',
  choice:
    'display:block;margin:0 0 8px;padding:11px 16px;color:#005ea2;border:1px solid #71767a;border-radius:4px',
  afterwards: 'margin:16px 0 0',
  small: 'color:#005ea2',
  footer: `max-width:600px;margin:16px auto 0;padding:0 24px;color:#3d4551;font-size:14px`,
} as const;

/** What a mail keeps of what it says: of the words of a person no more than 2,000 characters. */
export function withShortQuote(content: MailContent): MailContent {
  const { quote } = content;
  return quote ? { ...content, quote: { ...quote, text: shortened(quote.text) } } : content;
}

/** The text with the five signs that HTML gives a meaning replaced. */
export function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (sign) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] as string,
  );
}

/** The plain text of a mail. */
export function mailText(content: MailContent): string {
  const { heading, paragraphs, facts = [], quote, action, question } = content;
  const { choices = [], afterwards = [], footer } = content;
  const blocks = [
    heading,
    ...paragraphs,
    facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    quote && `${quote.by}:\n${quote.text.replace(/^/gm, '> ')}`,
    action && linkText(action),
    question,
    ...choices.map(linkText),
    ...afterwards,
    ['--', ...footer.map(footerText)].join('\n'),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function footerText(line: string | MailLink): string {
  return typeof line === 'string' ? line : `${line.label} ${line.url}`;
}

function linkText({ label, url }: MailLink): string {
  return `${label}:\n${url}`;
}

/**
 * The same as HTML without tables, scripts, pictures or anything that is fetched. Whatever people typed is
 * escaped and keeps its own direction of writing.
 */
export function mailHtml(content: MailContent): string {
  const { heading, paragraphs, facts = [], quote, action, question } = content;
  const { choices = [], afterwards = [], footer } = content;
  const blocks = [
    element('h1', 'heading', heading),
    ...paragraphs.map((words) => element('p', 'paragraph', words)),
    ...factLines(facts),
    ...quoted(quote),
    ...(action ? [`<p style="${styles.paragraph}">${link('button', action)}</p>`] : []),
    ...(question === undefined ? [] : [element('p', 'question', question)]),
    ...choices.map((choice) => link('choice', choice)),
    ...afterwards.map((words) => element('p', 'afterwards', words)),
  ];
  return [
    '<!DOCTYPE html>',
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(heading)}</title></head>`,
    `<body style='${styles.page}'>`,
    `<main style="${styles.sheet}">`,
    ...blocks,
    '</main>',
    `<footer style="${styles.footer}">`,
    ...footer.map((line) =>
      typeof line === 'string'
        ? element('p', 'fact', line)
        : `<p style="${styles.fact}">${link('small', line)}</p>`,
    ),
    '</footer></body></html>',
    '',
  ].join('\n');
}

function factLines(facts: NonNullable<MailContent['facts']>): string[] {
  if (facts.length === 0) return [];
  const lines = facts.map(
    ({ label, value }) =>
      `<p style="${styles.fact}"><strong>${escapeHtml(label)}:</strong> <span dir="auto">${escapeHtml(value)}</span></p>`,
  );
  return [`<div style="${styles.paragraph}">`, ...lines, '</div>'];
}

function quoted(quote: MailQuote | undefined): string[] {
  if (!quote) return [];
  return [
    element('p', 'fact', `${quote.by}:`),
    `<blockquote dir="auto" style="${styles.quote}">${escapeHtml(quote.text)}</blockquote>`,
  ];
}

function element(tag: string, style: keyof typeof styles, words: string): string {
  return `<${tag} style="${styles[style]}">${escapeHtml(words)}</${tag}>`;
}

function link(style: keyof typeof styles, { label, url }: MailLink): string {
  return `<a href="${escapeHtml(url)}" style="${styles[style]}">${escapeHtml(label)}</a>`;
}

function shortened(text: string): string {
  const points = [...text];
  return points.length <= longestQuote ? text : `${points.slice(0, longestQuote).join('')} …`;
}
