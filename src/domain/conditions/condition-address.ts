import { refuse, type Decision } from '../decision.js';
import type { Condition, ConditionSet } from './condition.js';
import { conditionRefusal } from './condition-refusals.js';
import { conditionLimits, readConditionSet } from './read-condition.js';

const longest = 4000;

/**
 * The conditions as a short text for an address: `status.is.new,open;any(team.is.it-devices;unread.is.yes)`.
 * Semicolons stand between conditions, commas between alternatives, which may be words of any script; `parseConditionAddress` reads it back.
 */
export function conditionAddress({ all }: ConditionSet): string {
  return all.map(written).join(';');
}

function written(condition: Condition): string {
  if ('not' in condition) return `not(${written(condition.not)})`;
  if ('all' in condition) return `all(${condition.all.map(written).join(';')})`;
  if ('any' in condition) return `any(${condition.any.map(written).join(';')})`;
  return `${condition.field}.${condition.op}.${condition.values.join(',')}`;
}

/** The conditions in the text of an address; refused as a whole, or by condition as `readConditionSet` does. */
export function parseConditionAddress(text: string, place = 'where'): Decision<ConditionSet> {
  if (text === '') return readConditionSet({ version: 1, all: [] }, place);
  const reader = new AddressReader(text);
  const all = text.length > longest ? null : reader.list(0);
  if (all === null || !reader.isAtEnd()) {
    return refuse(conditionRefusal('condition.address_malformed', place));
  }
  return readConditionSet({ version: 1, all }, place);
}

const test = /([A-Za-z]+)\.([a-z_]+)\.([\p{L}\p{M}\p{N}_,-]*)/uy;
const group = /(all|any|not)\(/y;

/** Reads from left to right; null as soon as the text is not what it should be. */
class AddressReader {
  private at = 0;

  constructor(private readonly text: string) {}

  isAtEnd(): boolean {
    return this.at === this.text.length;
  }

  list(depth: number): unknown[] | null {
    const members: unknown[] = [];
    do {
      const member = this.member(depth);
      if (member === null) return null;
      members.push(member);
    } while (this.take(/;/y));
    return members;
  }

  private member(depth: number): unknown {
    const opened = this.take(group);
    if (!opened) return this.test();
    const members = depth < conditionLimits.depth ? this.list(depth + 1) : null;
    if (members === null || !this.take(/\)/y)) return null;
    const [, kind] = opened as unknown as [string, string];
    if (kind !== 'not') return { [kind]: members };
    return members.length === 1 ? { not: members[0] } : null;
  }

  private test(): unknown {
    const found = this.take(test);
    if (!found) return null;
    const [, field, op, values] = found as unknown as [string, string, string, string];
    return { field, op, values: values.split(',').filter((value) => value !== '') };
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }
}
