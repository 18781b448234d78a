import { randomUUID } from 'node:crypto';

/** Letters that only one try of a test has: what an earlier try wrote is still there. */
export function uniqueWord(): string {
  return randomUUID()
    .slice(0, 8)
    .replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!);
}
