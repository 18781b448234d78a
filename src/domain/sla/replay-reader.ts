/** A field of a replay file that is not what it must be; the message names its path. */
export class ReplayFieldError extends Error {
  constructor(
    readonly path: string,
    readonly expected: string,
    found: unknown,
  ) {
    super(`${path}: expected ${expected}, found ${shown(found)}.`);
  }
}

const EARLIEST = Date.UTC(1950, 0, 1);
const LATEST = Date.UTC(2150, 0, 1);

/** One value of a parsed JSON file together with its path, so that every complaint can name the place. */
export class ReplayField {
  constructor(
    readonly path: string,
    readonly value: unknown,
  ) {}

  /** Is the field absent or null? */
  get missing(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** The member of an object; a missing member is a field without a value. */
  member(name: string): ReplayField {
    return new ReplayField(`${this.path}.${name}`, this.object()[name]);
  }

  /** The members of an object by name; none when the field is missing. */
  members(): [name: string, field: ReplayField][] {
    if (this.missing) return [];
    return Object.keys(this.object()).map((name) => [name, this.member(name)]);
  }

  /** The items of a list; none when the field is missing. */
  items(): ReplayField[] {
    if (this.missing) return [];
    if (!Array.isArray(this.value)) throw new ReplayFieldError(this.path, 'a list', this.value);
    return this.value.map(
      (item: unknown, index) => new ReplayField(`${this.path}[${index}]`, item),
    );
  }

  /** Exactly two items. */
  pair(): [ReplayField, ReplayField] {
    const [first, second, ...more] = this.items();
    if (!first || !second || more.length > 0)
      throw new ReplayFieldError(this.path, 'a pair', this.value);
    return [first, second];
  }

  text(): string {
    if (typeof this.value !== 'string') throw new ReplayFieldError(this.path, 'text', this.value);
    return this.value;
  }

  number(): number {
    if (typeof this.value !== 'number')
      throw new ReplayFieldError(this.path, 'a number', this.value);
    return this.value;
  }

  flag(): boolean {
    if (typeof this.value !== 'boolean')
      throw new ReplayFieldError(this.path, 'true or false', this.value);
    return this.value;
  }

  /** An instant with its zone, such as `2026-03-02T15:00:00Z`, from 1950 to 2149, as epoch ms. */
  instant(): number {
    const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
    const at =
      typeof this.value === 'string' && pattern.test(this.value) ? Date.parse(this.value) : NaN;
    if (at >= EARLIEST && at < LATEST) return at;
    throw new ReplayFieldError(this.path, 'an instant such as 2026-03-02T15:00:00Z', this.value);
  }

  /** One of the words given. */
  oneOf<Word extends string>(words: readonly Word[]): Word {
    const word = words.find((candidate) => candidate === this.value);
    if (word === undefined)
      throw new ReplayFieldError(this.path, `one of ${words.join(', ')}`, this.value);
    return word;
  }

  /** What `read` makes of the field, or undefined when it is missing. */
  optional<Value>(read: (field: ReplayField) => Value): Value | undefined {
    return this.missing ? undefined : read(this);
  }

  private object(): { readonly [name: string]: unknown } {
    if (this.missing || typeof this.value !== 'object' || Array.isArray(this.value)) {
      throw new ReplayFieldError(this.path, 'an object', this.value);
    }
    return this.value as { readonly [name: string]: unknown };
  }
}

function shown(found: unknown): string {
  if (found === undefined) return 'nothing';
  const text = JSON.stringify(found);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
