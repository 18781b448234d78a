import { createHash } from 'node:crypto';
import { withRemoteImages } from './safe-html.js';

const style = [
  ':root{color-scheme:light}',
  'body{margin:0;padding:8px;background:#fff;color:#1b1b1b;font:16px/1.5 system-ui,sans-serif;overflow-wrap:break-word}',
  'img{max-width:100%;height:auto}',
  'img:not([src]){border:1px dashed #71767a;color:#565c65;padding:0 4px}',
  'table{border-collapse:collapse;max-width:100%}',
  'td,th{padding:2px 6px;vertical-align:top;text-align:start}',
  'pre{white-space:pre-wrap}',
  'a{color:#005ea2}',
  'blockquote{margin:0 0 0 8px;padding-inline-start:8px;border-inline-start:2px solid #a9aeb1}',
].join('');

const styleHash = createHash('sha256').update(style).digest('base64');

/** A page that shows the markup of one mail, and what it may do. */
export interface MailDocument {
  readonly page: string;
  readonly policy: string;
}

/**
 * The page of a mail for a frame of this site. Whatever the markup still held, the policy lets nothing run, submit,
 * or load but pictures: those that came along, and remote ones only when they are asked for.
 */
export function mailDocument(html: string, remoteImages: boolean): MailDocument {
  const images = remoteImages ? "'self' https: http:" : "'self'";
  return {
    page: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Mail</title><style>${style}</style></head><body dir="auto">${
      remoteImages ? withRemoteImages(html) : html
    }</body></html>`,
    policy: [
      "default-src 'none'",
      `img-src ${images}`,
      `style-src 'sha256-${styleHash}'`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
      'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
    ].join('; '),
  };
}
