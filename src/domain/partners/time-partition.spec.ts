import fc from 'fast-check';
import { partitionByTurn, type Turn } from './time-partition.js';

const hour = 3_600_000;
const monday9 = Date.parse('2026-03-02T14:00:00Z');

describe('whose time a ticket took', () => {
  it('a ticket filed Monday 9:00, claimed 10:00, asked at 11:00, answered 15:00, done 16:00', () => {
    const parts = partitionByTurn(
      [
        { at: monday9 + hour, turn: 'us' },
        { at: monday9 + 2 * hour, turn: 'customer' },
        { at: monday9 + 6 * hour, turn: 'us' },
        { at: monday9 + 7 * hour, turn: 'finished' },
      ],
      monday9,
      monday9 + 7 * hour,
    );
    expect(parts).toEqual({
      unclaimed: hour,
      us: 2 * hour,
      customer: 4 * hour,
      third_party: 0,
      approval: 0,
      finished: 0,
    });
  });

  it('a change before the stretch only says whose turn it was at its start', () => {
    expect(partitionByTurn([{ at: monday9 - hour, turn: 'us' }], monday9, monday9 + hour).us).toBe(
      hour,
    );
  });

  it('the parts always sum to the whole', () => {
    const turns: Turn[] = ['unclaimed', 'us', 'customer', 'third_party', 'approval', 'finished'];
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ at: fc.integer({ min: -50, max: 150 }), turn: fc.constantFrom(...turns) }),
        ),
        fc.integer({ min: 0, max: 100 }),
        (unordered, length) => {
          const changes = unordered.toSorted((a, b) => a.at - b.at);
          const parts = partitionByTurn(changes, 0, length);
          expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(length);
        },
      ),
      { seed: 20261123 },
    );
  });
});
