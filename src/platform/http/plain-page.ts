import { type Response } from 'express';
import { markup, type Markup } from './markup.js';

/** A page with its status. */
export interface PlainPage {
  readonly status: number;
  readonly body: string;
}

/** Pages of one kind, without script: their name in the title, and where their look is. */
export interface PageKind {
  readonly name: string;
  readonly stylePath: string;
}

/** The mark of the product, as in the web application (web/src/components/logo-mark.tsx). */
const mark = markup`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path class="mark-ask" d="M8 3h6.5v8.2a4.8 4.8 0 0 1 0 9.6V29H8a5 5 0 0 1-5-5V8a5 5 0 0 1 5-5z"/><path class="mark-answer" d="M17.5 3H24a5 5 0 0 1 5 5v16a5 5 0 0 1-5 5h-6.5v-6.9a6.8 6.8 0 0 0 0-12.2z"/></svg>`;

/** A whole page; `title` comes before the name of the product, and says first when something is wrong. */
export function plainPage(
  { name, stylePath }: PageKind,
  status: number,
  title: string,
  main: Markup,
): PlainPage {
  const page = markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${title} – ${name} – Counterpart</title>
<link rel="stylesheet" href="${stylePath}">
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<header class="head"><div class="width">${mark}Counterpart</div></header>
<main class="width" id="main" tabindex="-1">
${main}
</main>
</body>
</html>
`;
  return { status, body: page.text };
}

/** A page that says one thing. */
export function wordsPage(
  kind: PageKind,
  status: number,
  heading: string,
  parts: readonly (string | Markup)[],
): PlainPage {
  const blocks = parts.map((part) => (typeof part === 'string' ? markup`<p>${part}</p>` : part));
  return plainPage(kind, status, heading, markup`<h1>${heading}</h1>\n${blocks}`);
}

/** A page, or the address to go to instead. */
export type PageAnswer = PlainPage | { readonly status: 303; readonly location: string };

/** Sends it so that no cache keeps it, and no other site or search engine hears of its address. */
export function sendPage(response: Response, answer: PageAnswer): void {
  response.set({
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex, nofollow',
  });
  if ('location' in answer) response.redirect(answer.status, answer.location);
  else response.status(answer.status).type('html').send(answer.body);
}
