import { markup, type Markup } from './markup.js';

/** A page with its status. */
export interface RatingPage {
  readonly status: number;
  readonly body: string;
}

/** A whole page; `title` comes before the name of the product, and says first when something is wrong. */
export function ratingPage(status: number, title: string, main: Markup): RatingPage {
  const page = markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${title} – Rating – Counterpart</title>
<link rel="stylesheet" href="/r/rating.css">
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<header class="head"><div class="width"><span class="mark" aria-hidden="true"></span>Counterpart</div></header>
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
  status: number,
  heading: string,
  parts: readonly (string | Markup)[],
): RatingPage {
  const blocks = parts.map((part) => (typeof part === 'string' ? markup`<p>${part}</p>` : part));
  return ratingPage(status, heading, markup`<h1>${heading}</h1>\n${blocks}`);
}
