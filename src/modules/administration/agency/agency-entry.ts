import { isMap, isNode, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { closestWord } from '../../../domain/words/typing-errors.js';
import { type AgencyFile } from './agency-file.js';

/** What a text setting may hold. */
export interface TextRules {
  readonly max?: number;
  readonly pattern?: RegExp;
  /** How the right form is described: "must be …". */
  readonly form?: string;
  /** Used when the setting is absent; without it the setting is required. */
  readonly fallback?: string;
}

type Path = readonly (string | number)[];

/**
 * One mapping of an agency file, read setting by setting. A wrong or missing setting is reported
 * with its line and read as an empty value, so that one pass finds everything that is wrong.
 */
export class AgencyEntry {
  private readonly asked = new Set<string>();

  constructor(
    private readonly file: AgencyFile,
    private readonly map: YAMLMap,
    /** False when there was nothing to read: then nothing is reported as missing. */
    private readonly sound = true,
  ) {}

  has(key: string): boolean {
    this.asked.add(key);
    return this.map.has(key);
  }

  text(key: string, rules: TextRules = {}): string {
    const value = this.scalar(key);
    if (value === undefined) return this.absent(key, rules.fallback, '');
    if (typeof value !== 'string' && typeof value !== 'number') {
      return this.wrong(key, 'must be a text', '');
    }
    const text = String(value).trim();
    const max = rules.max ?? 300;
    if (text === '') return this.wrong(key, 'must not be empty', '');
    if ([...text].length > max) return this.wrong(key, `must be ${max} characters or less`, '');
    if (rules.pattern && !rules.pattern.test(text)) {
      return this.wrong(key, `must be ${rules.form} (it is "${text}")`, '');
    }
    return text;
  }

  /** Absent settings are null; one that is there follows the rules. */
  optionalText(key: string, rules: TextRules = {}): string | null {
    return this.has(key) ? this.text(key, rules) || null : null;
  }

  code(key = 'code'): string {
    return this.text(key, {
      max: 60,
      pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
      form: 'small letters and digits with hyphens, such as "hr-onboarding"',
    });
  }

  integer(key: string, least: number, most: number): number {
    const value = this.scalar(key);
    if (value === undefined) return this.absent(key, undefined, least);
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) {
      return value;
    }
    return this.wrong(key, `must be a whole number from ${least} to ${most}`, least);
  }

  flag(key: string, fallback: boolean): boolean {
    const value = this.scalar(key);
    if (value === undefined) return fallback;
    return typeof value === 'boolean' ? value : this.wrong(key, 'must be true or false', fallback);
  }

  oneOf<T extends string>(key: string, values: readonly T[], fallback?: T): T {
    const value = this.scalar(key);
    if (value === undefined) return this.absent(key, fallback, values[0]!);
    if (values.includes(value as T)) return value as T;
    return this.wrong(
      key,
      `must be one of ${values.join(', ')}${typeof value === 'string' ? ` (it is "${value}")` : ''}`,
      values[0]!,
    );
  }

  /** The texts of a list. */
  texts(key: string, rules: { readonly least?: number } = {}): string[] {
    const items = this.items(key, rules.least ?? 0);
    return items.flatMap((item, at) => {
      const value = isScalar(item) ? item.value : undefined;
      if (typeof value === 'string' && value.trim() !== '') return [value.trim()];
      if (typeof value === 'number') return [String(value)];
      this.fault([key, at], `"${key}" must be a list of texts.`);
      return [];
    });
  }

  /** The mappings of a list. */
  entries(key: string, rules: { readonly least?: number } = {}): AgencyEntry[] {
    return this.items(key, rules.least ?? 1).flatMap((item, at) => {
      if (isMap(item)) return [new AgencyEntry(this.file, item)];
      this.fault([key, at], `"${key}" must be a list of entries, each with named settings.`);
      return [];
    });
  }

  /** A mapping inside this one; undefined when it is absent. */
  entry(key: string): AgencyEntry | undefined {
    if (!this.has(key)) return undefined;
    const value = this.map.get(key, true) as unknown;
    if (isMap(value)) return new AgencyEntry(this.file, value);
    return this.wrong(key, 'must have named settings', undefined);
  }

  /** The names of all settings; marks them as known. */
  keys(): string[] {
    const keys = this.map.items.map((pair) =>
      String(isScalar(pair.key) ? pair.key.value : pair.key),
    );
    for (const key of keys) this.asked.add(key);
    return keys;
  }

  /** The value as plain data, for a rule that checks it by itself. */
  plain(key: string): unknown {
    this.asked.add(key);
    const value = this.map.get(key, true) as unknown;
    return isNode(value) ? this.file.plain(value) : undefined;
  }

  /** Reports settings nobody asked for: mostly typing errors. */
  end(): void {
    for (const pair of this.map.items) {
      const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
      if (this.asked.has(key)) continue;
      const near = closestWord(key, [...this.asked]);
      const hint = near ? ` Did you mean "${near}"?` : '';
      this.file.fault(startOf(pair.key), `"${key}" is not a setting of this entry.${hint}`);
    }
  }

  /** Reports something wrong at a setting, or at the deepest part of the path that exists. */
  fault(path: Path, words: string): void {
    this.file.fault(this.offsetOf(path), words);
  }

  private scalar(key: string): unknown {
    this.asked.add(key);
    const node = this.map.get(key, true) as unknown;
    if (node === undefined) return undefined;
    return isScalar(node) ? (node.value ?? undefined) : node;
  }

  private items(key: string, least: number): Node[] {
    if (!this.has(key)) {
      if (least > 0) this.absent(key, undefined, '');
      return [];
    }
    const value = this.map.get(key, true) as unknown;
    if (!isSeq(value)) return this.wrong(key, 'must be a list', []);
    if (value.items.length < least) this.fault([key], `"${key}" must not be empty.`);
    return value.items as Node[];
  }

  private absent<T>(key: string, fallback: T | undefined, empty: T): T {
    if (fallback !== undefined) return fallback;
    if (this.sound) this.fault([], `"${key}" is missing.`);
    return empty;
  }

  private wrong<T>(key: string, words: string, empty: T): T {
    this.fault([key], `"${key}" ${words}.`);
    return empty;
  }

  private offsetOf(path: Path): number {
    let offset = startOf(this.map);
    let node: unknown = this.map;
    for (const step of path) {
      const pair = isMap(node)
        ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
        : undefined;
      const next: unknown = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
      if (next === undefined) break;
      offset = startOf(pair ? pair.key : next);
      node = next;
    }
    return offset;
  }
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
