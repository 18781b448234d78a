/** A part of a mail as it is laid out for reading. `path` leads into this service. */
export type MailPart =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: { label: string; value: string }[] }
  | { readonly kind: 'quote'; readonly by: string; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly path: string }
  | { readonly kind: 'footer'; readonly text: string; readonly path: string | null };

const factLine = /^[A-Z][^:\n]{0,30}: \S/;

/**
 * The text of a mail taken apart as `mailText` put it together. Links are only what stands alone under
 * its label, or ends a line of the small print, and leads to `publicUrl`: addresses inside the words of
 * people stay words.
 */
export function mailParts(text: string, publicUrl: string): MailPart[] {
  const [heading, ...blocks] = text.trimEnd().split('\n\n');
  return [
    { kind: 'heading', text: heading! },
    ...blocks.flatMap((block) => partsOf(block, publicUrl)),
  ];
}

function partsOf(block: string, publicUrl: string): MailPart[] {
  const [first = '', ...rest] = block.split('\n');
  if (first === '--') return rest.map((line) => footerLine(line, publicUrl));
  if (rest.length > 0 && rest.every((line) => line.startsWith('>'))) {
    return [{ kind: 'quote', by: withoutColon(first), text: unquoted(rest) }];
  }
  const path = rest.length === 1 ? pathWithin(rest[0]!, publicUrl) : null;
  if (path !== null) return [{ kind: 'link', text: withoutColon(first), path }];
  const lines = [first, ...rest];
  if (lines.every((line) => factLine.test(line))) return [{ kind: 'facts', facts: factsOf(lines) }];
  return [{ kind: 'paragraph', text: block }];
}

function footerLine(line: string, publicUrl: string): MailPart {
  const words = line.split(' ');
  const path = pathWithin(words.at(-1)!, publicUrl);
  return path === null
    ? { kind: 'footer', text: line, path }
    : { kind: 'footer', text: words.slice(0, -1).join(' '), path };
}

function factsOf(lines: readonly string[]): { label: string; value: string }[] {
  return lines.map((line) => {
    const at = line.indexOf(': ');
    return { label: line.slice(0, at), value: line.slice(at + 2) };
  });
}

function unquoted(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/^> ?/, '')).join('\n');
}

function withoutColon(line: string): string {
  return line.replace(/:$/, '');
}

/** The path of an address of this service; null for any other text. */
function pathWithin(address: string, publicUrl: string): string | null {
  const base = publicUrl.replace(/\/$/, '');
  if (!address.startsWith(`${base}/`) || /\s/.test(address)) return null;
  const path = address.slice(base.length);
  return path.startsWith('//') ? null : path;
}
