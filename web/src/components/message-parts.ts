/** A message, with what it quotes of earlier ones apart; null when it quotes nothing. */
export interface MessageParts {
  readonly own: string;
  readonly quoted: string | null;
}

const opensQuote = [
  /^on .{4,200} wrote:\s*$/i,
  /^-{2,}\s*original message\s*-{2,}\s*$/i,
  /^_{10,}\s*$/,
];

/** "From:" followed by "Sent:" or "Date:", as mail programs head what they quote. */
const headsQuote = (lines: readonly string[], at: number): boolean =>
  /^from:\s\S/i.test(lines[at] ?? '') && /^(sent|date):\s\S/i.test(lines[at + 1] ?? '');

const isQuotedLine = (line: string): boolean => line.startsWith('>');

/** Where lines with ">" begin that go on to the end; the number of lines when there are none. */
const trailingQuote = (lines: readonly string[]): number => {
  let at = lines.length;
  while (at > 0 && (isQuotedLine(lines[at - 1]!) || lines[at - 1]!.trim() === '')) at -= 1;
  while (at < lines.length && !isQuotedLine(lines[at]!)) at += 1;
  return at;
};

/**
 * Folds what a mail program put below the words of its writer. What is answered line by line is left as it
 * is, and so is a message that is nothing but a quote.
 */
export const messageParts = (body: string): MessageParts => {
  const lines = body.split('\n');
  const headed = lines.findIndex(
    (line, at) => opensQuote.some((opening) => opening.test(line)) || headsQuote(lines, at),
  );
  const trailing = trailingQuote(lines);
  const at = headed === -1 ? trailing : Math.min(headed, trailing);
  const own = lines.slice(0, at).join('\n').trim();
  const quoted = lines.slice(at).join('\n').trim();
  if (own === '' || quoted === '') return { own: body, quoted: null };
  return { own, quoted };
};
