import { auditDisclosure, type PublishedSum } from './disclosure-audit.js';
import { addCounts, answersIn, noAnswers, type FiveCounts } from './pulse-counts.js';

/** Three services in three months; parking is small. */
const answers: Readonly<Record<string, FiveCounts>> = {
  'badge 07': [1, 1, 2, 3, 8],
  'badge 08': [0, 2, 1, 5, 6],
  'badge 09': [1, 1, 1, 4, 7],
  'laptop 07': [2, 0, 3, 9, 11],
  'laptop 08': [1, 3, 2, 8, 12],
  'laptop 09': [0, 1, 2, 3, 9],
  'parking 07': [1, 0, 0, 1, 0],
  'parking 08': [0, 1, 0, 0, 1],
  'parking 09': [0, 0, 1, 1, 0],
};
const sizes = new Map(Object.entries(answers).map(([cell, counts]) => [cell, answersIn(counts)]));

function sum(name: string, ...parts: readonly string[]): PublishedSum {
  const cells = Object.keys(answers).filter((cell) => parts.some((part) => cell.includes(part)));
  return { name, cells, counts: cells.map((cell) => answers[cell]!).reduce(addCounts, noAnswers) };
}

const months = ['07', '08', '09'].map((month) => sum(`all, ${month}`, month));
const quarter = sum('all, quarter', '07', '08', '09');

describe('an audit of what is published', () => {
  it('finds nothing where services are parted into groups that may be shown, and months are whole', () => {
    const safe = [
      quarter,
      ...months,
      sum('laptop', 'laptop'),
      sum('badge or parking', 'badge', 'parking'),
    ];
    expect(auditDisclosure(sizes, safe)).toEqual([]);
    expect(auditDisclosure(sizes, [])).toEqual([]);
  });

  it('lets small pieces pass that margins do not give away', () => {
    const cells: Readonly<Record<string, FiveCounts>> = {
      'badge 07': [1, 1, 0, 2, 1],
      'badge 08': [2, 1, 1, 2, 2],
      'laptop 07': [1, 1, 2, 2, 3],
      'laptop 08': [1, 1, 1, 1, 2],
    };
    const line = (name: string): PublishedSum => {
      const held = Object.keys(cells).filter((cell) => cell.includes(name));
      return { name, cells: held, counts: held.map((cell) => cells[cell]!).reduce(addCounts) };
    };
    const known = new Map(Object.entries(cells).map(([cell, counts]) => [cell, answersIn(counts)]));
    expect(auditDisclosure(known, ['badge', 'laptop', '07', '08'].map(line))).toEqual([]);
  });

  it('finds the hidden service: the total less its siblings', () => {
    const broken = [quarter, sum('laptop', 'laptop'), sum('badge', 'badge')];
    const found = auditDisclosure(sizes, broken);
    expect(found).toEqual([
      {
        cells: ['parking 07', 'parking 08', 'parking 09'],
        answers: 6,
        counts: [1, 1, 1, 2, 1],
        by: 'subtraction',
        from: ['all, quarter'],
      },
    ]);
  });

  it('finds the month that was hidden: the quarter less its other months', () => {
    const parking = ['07', '08', '09'].map((month) => `parking ${month}`);
    const broken = [
      sum('parking, quarter', ...parking),
      sum('parking, July and August', ...parking.slice(0, 2)),
    ];
    expect(auditDisclosure(sizes, broken, 5)).toMatchObject([
      { cells: ['parking 07', 'parking 08'], answers: 4 },
      { cells: ['parking 09'], answers: 2, by: 'subtraction' },
    ]);
  });

  it('finds what two windows that overlap give away', () => {
    const first = sum('July to August', '07', '08');
    const withOneDay = {
      name: 'July to September 1',
      cells: [...first.cells, 'parking 09'],
      counts: addCounts(first.counts, answers['parking 09']!),
    };
    expect(auditDisclosure(sizes, [first, withOneDay])).toMatchObject([
      { cells: ['parking 09'], answers: 2, counts: [0, 0, 1, 1, 0], by: 'subtraction' },
    ]);
  });

  it('finds what follows from no subtraction, only from that no other counts fit', () => {
    // The badge answers of July are all 5, and the month has one 2 besides: it was about parking.
    const cells = new Map([
      ['badge 07', 20],
      ['badge 08', 12],
      ['parking 07', 1],
      ['parking 08', 9],
    ]);
    const broken: PublishedSum[] = [
      { name: 'July', cells: ['badge 07', 'parking 07'], counts: [0, 1, 0, 0, 20] },
      { name: 'badge', cells: ['badge 07', 'badge 08'], counts: [3, 0, 4, 5, 20] },
      { name: 'all', cells: [...cells.keys()], counts: [3, 10, 4, 5, 20] },
    ];
    expect(auditDisclosure(cells, broken)).toContainEqual({
      cells: ['parking 07'],
      answers: 1,
      counts: [0, 1, 0, 0, 0],
      by: 'bounds',
      from: ['July', 'badge'],
    });
  });

  it('lets a part of a large group of one opinion pass: the group itself may be shown', () => {
    const cells = new Map([
      ['badge 07', 15],
      ['badge 08', 5],
      ['laptop 08', 14],
    ]);
    const alike: PublishedSum[] = [
      { name: 'badge', cells: ['badge 07', 'badge 08'], counts: [0, 0, 0, 0, 20] },
      { name: 'August', cells: ['badge 08', 'laptop 08'], counts: [1, 1, 1, 4, 12] },
    ];
    expect(auditDisclosure(cells, alike)).toEqual([]);
  });

  it('finds a small group that is shown by itself, also where all of it answered alike', () => {
    const small = new Map([['badge 07', 3]]);
    const told: PublishedSum[] = [{ name: 'July', cells: ['badge 07'], counts: [0, 0, 0, 0, 3] }];
    expect(auditDisclosure(small, told)).toMatchObject([
      { cells: ['badge 07'], answers: 3, counts: [0, 0, 0, 0, 3] },
    ]);
  });

  it('says so when two published numbers contradict each other', () => {
    const wrong = {
      ...quarter,
      name: 'again',
      cells: [...quarter.cells],
      counts: [0, 0, 0, 0, 1] as const,
    };
    const other = { ...sum('laptop', 'laptop'), counts: [0, 0, 0, 0, 1] as const };
    expect(() => auditDisclosure(sizes, [quarter, other, wrong])).toThrow('contradict');
  });

  it('knows nothing of a cell that it was given no size for', () => {
    expect(auditDisclosure(new Map(), [{ name: 'x', cells: ['y'], counts: noAnswers }])).toEqual(
      [],
    );
  });
});
