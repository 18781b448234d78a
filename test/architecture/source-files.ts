import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

/** One import or export-from of a file. */
export interface Import {
  /** Path of a source file from the project's folder, or the name of a package. */
  readonly target: string;
  readonly typeOnly: boolean;
  readonly names: readonly string[];
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

/** Every TypeScript file under a folder, without specs, by its path from the project's folder. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.spec\.tsx?$|\.d\.ts$/.test(name))
    .map((name) => join(folder, name))
    .sort()
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return { path, text, imports: importsOf(path, text) };
    });
}

/** The syntax tree of a file, for what words alone do not tell. */
export function syntaxOf({ path, text }: SourceFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
}

function importsOf(path: string, text: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) {
      found.push({ target: resolved(path, specifier), ...namesOf(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true));
  return found;
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    const from = node.moduleSpecifier;
    return from && ts.isStringLiteral(from) ? from.text : undefined;
  }
  const [argument] =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
      ? node.arguments
      : [];
  return argument && ts.isStringLiteral(argument) ? argument.text : undefined;
}

function namesOf(node: ts.Node): Pick<Import, 'typeOnly' | 'names'> {
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : undefined;
  const elements = bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
  const wholeIsType = ts.isImportDeclaration(node)
    ? node.importClause?.isTypeOnly === true
    : ts.isExportDeclaration(node) && node.isTypeOnly;
  const everyIsType = elements.length > 0 && elements.every(({ isTypeOnly }) => isTypeOnly);
  return {
    typeOnly: wholeIsType || everyIsType,
    names: elements
      .filter(({ isTypeOnly }) => !isTypeOnly)
      .map(({ name, propertyName }) => (propertyName ?? name).text),
  };
}

function resolved(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return posix.join(dirname(from), specifier).replace(/\.js$/, '.ts');
}
