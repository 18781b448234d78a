import { Problem } from '../../platform/errors/problem.js';
import type { Permission } from '../people/permissions.js';
import { isCorrection, requireMayCorrect } from './corrections.js';

const now = Date.parse('2026-11-26T10:00:00Z');

function statusFor(effectiveFrom: number | null, ...permissions: Permission[]): number {
  try {
    requireMayCorrect({ permissions: new Set(permissions) }, effectiveFrom, now);
    return 200;
  } catch (error) {
    return (error as Problem).status;
  }
}

describe('a version that begins in the past', () => {
  test.each([
    [null, false],
    [now, false],
    [now + 1, false],
    [now - 1, true],
  ])('begins %p: is a correction: %p', (effectiveFrom, expected) => {
    expect(isCorrection(effectiveFrom, now)).toBe(expected);
  });

  test('may be drafted only by who has the right to correct', () => {
    expect(statusFor(now - 1, 'administration.write')).toBe(403);
    expect(statusFor(now - 1, 'administration.write', 'administration.correct')).toBe(200);
    expect(statusFor(now + 1, 'administration.write')).toBe(200);
    expect(statusFor(null, 'administration.write')).toBe(200);
  });
});
