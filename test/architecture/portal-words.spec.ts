import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const portal = join(__dirname, '../../web/src/portal');

/** Words of the people who serve; those who ask read "you" and "your request" (ui.md, 5.1). */
const ours = /\b(tickets?|SLAs?|breach\w*|escalat\w*|customers?|requesters?|(end )?users?)\b/i;
/** Words that say nothing, blame, or belong to machines. */
const machines = /\b(please wait|oops|invalid|submit|click here|successfully)\b/i;

/** Attributes that no reader ever sees. */
const unseen = new Set(['className', 'href', 'id', 'htmlFor', 'name', 'type', 'key', 'role']);

interface Said {
  readonly text: string;
  readonly line: number;
}

const isModuleName = (node: ts.Node): boolean =>
  ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent);

const isUnseenAttribute = (node: ts.Node): boolean =>
  ts.isJsxAttribute(node) && unseen.has(node.name.getText());

/** A single lower-case token is a code ("customer_answer"), an address or a field, not something said. */
const isCode = (text: string): boolean => /^\s*[a-z0-9_/.:?=&#{}$-]*\s*$/.test(text);

const isWritten = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddle(node) ||
  ts.isTemplateTail(node);

const textOf = (node: ts.Node): string | null => {
  if (ts.isJsxText(node)) return node.text;
  if (!isWritten(node) || isModuleName(node) || ts.isLiteralTypeNode(node.parent)) return null;
  return isCode(node.text) ? null : node.text;
};

/** Everything a source file says to people: text between tags, attributes, sentences in code. */
function saidIn(name: string, source: string): Said[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const said: Said[] = [];
  const visit = (node: ts.Node): void => {
    if (isUnseenAttribute(node)) return;
    const text = textOf(node)?.replace(/\s+/g, ' ').trim();
    if (text) {
      said.push({ text, line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return said;
}

const files = readdirSync(portal, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.spec.'))
  .sort();

const allSaid = files.flatMap((name) =>
  saidIn(name, readFileSync(join(portal, name), 'utf8')).map((said) => ({ name, ...said })),
);

const offending = (words: RegExp): string[] =>
  allSaid
    .filter(({ text }) => words.test(text))
    .map(({ name, line, text }) => `${name}:${line} says “${text}”`);

describe('the words of the portal', () => {
  it('are found in text, attributes and sentences, and codes are left alone', () => {
    const source = `
      import { customer } from './customer.js';
      type Side = 'customer' | 'agent';
      const part = { customer: 'Your customer', kind: 'customer' };
      export const Page = () => (
        <main className="ticket page" aria-label="One ticket">
          Call the user {\`by an SLA of \${2} days\`}
        </main>
      );`;
    const said = saidIn('page.tsx', source).map(({ text }) => text);
    expect(said).toEqual(['Your customer', 'One ticket', 'Call the user', 'by an SLA of']);
    expect(said.every((text) => ours.test(text))).toBe(true);
  });

  it('are read from every page: there are hundreds of them', () => {
    expect(files).toEqual(expect.arrayContaining(['home/home-page.tsx', 'routes.tsx']));
    expect(allSaid.length).toBeGreaterThan(300);
  });

  it('never call anybody a customer or a user, nor a request a ticket with an SLA', () => {
    expect(offending(ours)).toEqual([]);
  });

  it('never say oops, please wait, submit or invalid', () => {
    expect(offending(machines)).toEqual([]);
  });
});
