import sanitizeHtml from 'sanitize-html';

/** Markup of a mail that can do nothing. Remote pictures are named in it and load only from `withRemoteImages`. */
export interface SafeHtml {
  readonly html: string;
  readonly hasRemoteImages: boolean;
}

/** What to show for a picture that came with the mail: where it is, or null when it was not taken. */
export type ImageOfCid = (cid: string) => string | null;

const longestHtml = 2_000_000;
// Elements in elements in elements take the square of their number.
const mostElements = 50_000;
const longestKept = 2_000_000;
const waiting = ' data-remote-src="';

const tags = [
  ...['p', 'div', 'span', 'br', 'hr', 'blockquote', 'pre', 'code', 'center', 'address'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'a', 'img'],
  ...['b', 'strong', 'i', 'em', 'u', 's', 'del', 'ins', 'sub', 'sup', 'small', 'q', 'cite'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
];

/**
 * Makes the markup of a mail harmless: of elements and attributes only those on a short list stay, and no
 * styles, so that a mail can neither run, load, submit nor cover anything, and is read in our own colours.
 * Pictures that came along stand where `imageOf` says; remote ones wait. Null when there is nothing to see
 * beyond text, or far too much.
 */
export function safeHtml(markup: string, imageOf: ImageOfCid): SafeHtml | null {
  if (markup.length > longestHtml || (markup.match(/<[a-z]/gi)?.length ?? 0) > mostElements)
    return null;
  const html = sanitizeHtml(markup, {
    allowedTags: tags,
    allowedAttributes: {
      a: ['href', 'target', 'rel'],
      img: ['src', 'alt', 'data-remote-src'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan', 'scope'],
      ol: ['start', 'type'],
      '*': ['dir', 'lang'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesAppliedToAttributes: ['href', 'data-remote-src'],
    allowProtocolRelative: false,
    nonTextTags: ['style', 'script', 'textarea', 'option', 'noscript', 'title', 'xmp', 'noembed'],
    nestingLimit: 60,
    transformTags: {
      a: (tagName, { href }) => ({ tagName, attribs: linkTo(href?.trim() ?? '') }),
      img: (tagName, { src, alt }) => ({ tagName, attribs: picture(src ?? '', alt, imageOf) }),
    },
    exclusiveFilter: ({ tag, attribs, text, mediaChildren }) =>
      (tag === 'a' && text.trim() === '' && mediaChildren.length === 0) ||
      (tag === 'img' && attribs.src === undefined && attribs['data-remote-src'] === undefined),
  }).trim();
  if (html === '' || html.length > longestKept) return null;
  return { html, hasRemoteImages: html.includes(waiting) };
}

/** The same markup with its remote pictures: whoever shows it tells their senders that it is read. */
export function withRemoteImages(html: string): string {
  return html.replaceAll(waiting, ' src="');
}

function linkTo(href: string): Record<string, string> {
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(href)) return {};
  return { href, target: '_blank', rel: 'noopener noreferrer nofollow' };
}

function picture(
  src: string,
  alt: string | undefined,
  imageOf: ImageOfCid,
): Record<string, string> {
  const words = alt?.trim() || 'Picture';
  const address = src.trim();
  const cid = /^cid:(.+)$/is.exec(address)?.[1];
  const own = cid === undefined ? null : imageOf(cid);
  if (own !== null) return { src: own, alt: words };
  return /^https?:\/\//i.test(address) ? { 'data-remote-src': address, alt: words } : {};
}
