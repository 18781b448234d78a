import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** The routes, as "GET /api/v1/…", for which some test calls refusesStrangers. */
export function strangerTests(): Set<string> {
  const files = readdirSync('test/api', { recursive: true, encoding: 'utf8' });
  return new Set(
    files
      .filter((name) => name.endsWith('.spec.ts'))
      .flatMap((name) => callsIn(`test/api/${name}`)),
  );
}

function callsIn(path: string): string[] {
  const tree = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2023, true);
  const values = namedTexts(tree);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'refusesStrangers') {
      const [method, route] = node.arguments.map((argument) => textsOf(argument, values));
      for (const one of method ?? [])
        for (const other of route ?? []) found.push(`${one} ${other}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** What the names of a file stand for: texts of a const, or each text that a loop goes through. */
function namedTexts(tree: ts.SourceFile): Map<string, string[]> {
  const values = new Map<string, string[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer) {
      values.set(node.name.getText(), textsOf(node.initializer, values));
    }
    if (ts.isForOfStatement(node) && ts.isVariableDeclarationList(node.initializer)) {
      values.set(
        node.initializer.declarations[0]!.name.getText(),
        textsOf(node.expression, values),
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return values;
}

function textsOf(node: ts.Node, values: ReadonlyMap<string, string[]>): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isIdentifier(node)) return values.get(node.text) ?? [];
  if (ts.isAsExpression(node)) return textsOf(node.expression, values);
  if (ts.isArrayLiteralExpression(node)) {
    return node.elements.flatMap((element) => textsOf(element, values));
  }
  if (!ts.isTemplateExpression(node)) return [];
  return node.templateSpans.reduce(
    (starts, { expression, literal }) =>
      starts.flatMap((start) =>
        textsOf(expression, values).map((text) => `${start}${text}${literal.text}`),
      ),
    [node.head.text],
  );
}
