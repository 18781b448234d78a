import fc from 'fast-check';
import {
  assignmentModeLabels,
  assignmentModes,
  canBeGiven,
  chooseAgent,
  type AssignmentMode,
  type Member,
  type Need,
} from './choose-agent.js';

const here = { limit: null, inHand: 0, awayUntil: null, working: true, worksAgainAt: null };
const member = (id: number, change: Partial<Member & Member['standing']> = {}): Member => {
  const { skills = [], lastTurn = null, ...standing } = change;
  return { ...{ id, skills, lastTurn }, standing: { ...here, ...standing } };
};
const anybody: Need = { skills: [], notFor: [] };
const locks = { code: 'locks', name: 'Door locks' };

describe('in turn', () => {
  it('whoever was given one longest ago gets the next, those who never were first', () => {
    const team = [member(1, { lastTurn: 200 }), member(2, { lastTurn: 100 }), member(3)];
    expect(chooseAgent('round_robin', team, anybody)).toEqual({
      personId: 3,
      because: 'It was their turn: of 3 who could take it, they were given one longest ago.',
    });
    expect(chooseAgent('round_robin', team.slice(0, 2), anybody)?.personId).toBe(2);
  });

  it('equals go by their number', () => {
    expect(chooseAgent('round_robin', [member(7), member(5)], anybody)?.personId).toBe(5);
    expect(chooseAgent('round_robin', [member(5), member(5)], anybody)?.personId).toBe(5);
  });
});

describe('least in hand', () => {
  it('whoever has fewest gets it; of equals, whose turn it is', () => {
    const team = [
      member(1, { inHand: 3 }),
      member(2, { inHand: 1, lastTurn: 9 }),
      member(3, { inHand: 1, lastTurn: 8 }),
    ];
    expect(chooseAgent('least_loaded', team, anybody)).toEqual({
      personId: 3,
      because: 'Of 3 who could take it, they had the least in hand: 1 ticket.',
    });
  });

  it('says how many that is', () => {
    const team = [member(1, { inHand: 3 }), member(2, { inHand: 2 })];
    expect(chooseAgent('least_loaded', team, anybody)?.because).toContain('in hand: 2 tickets.');
  });
});

describe('by skill', () => {
  it('whoever has the skill and fewest others gets it, and the reason names the skill', () => {
    const team = [
      member(1, { skills: ['locks', 'cards'] }),
      member(2, { skills: ['locks'], inHand: 9 }),
      member(3),
    ];
    expect(chooseAgent('by_skill', team, { skills: [locks], notFor: [] })).toEqual({
      personId: 2,
      because:
        'Of 2 who could take it, they have the fewest skills (1), so the others stay free for what only they can do. The ticket asks for: Door locks.',
    });
  });

  it('what asks for no skill goes to whoever has none', () => {
    const team = [member(1, { skills: ['locks'] }), member(2, { inHand: 5 })];
    expect(chooseAgent('by_skill', team, anybody)?.personId).toBe(2);
  });
});

it('the only one who could take it is told to be that, in every way', () => {
  for (const mode of ['round_robin', 'least_loaded', 'by_skill'] as const) {
    const team = [member(1, { skills: ['locks'] }), member(2)];
    expect(chooseAgent(mode, team, { skills: [locks], notFor: [] })).toEqual({
      personId: 1,
      because: 'Only one person could take it now. The ticket asks for: Door locks.',
    });
  }
});

it('every way has a name', () => {
  expect(assignmentModes.map((mode) => assignmentModeLabels[mode])).not.toContain(undefined);
});

const generated: fc.Arbitrary<Member> = fc
  .record({
    id: fc.integer({ min: 1, max: 8 }),
    limit: fc.option(fc.integer({ min: 1, max: 4 })),
    inHand: fc.integer({ min: 0, max: 5 }),
    awayUntil: fc.option(fc.constant('2026-11-27')),
    working: fc.boolean(),
    skills: fc.subarray(['locks', 'cards']),
    lastTurn: fc.option(fc.integer({ min: 0, max: 99 })),
  })
  .map(({ id, ...change }) => member(id, change));

const need: fc.Arbitrary<Need> = fc.record({
  skills: fc.subarray([locks, { code: 'cards', name: 'Smart cards' }]),
  notFor: fc.subarray([1, 2, 3]),
});

it('nobody away, outside their hours, full, without the skill, or for whom it is not is ever chosen', () => {
  const modes = fc.constantFrom<Exclude<AssignmentMode, 'off'>[]>(
    'round_robin',
    'least_loaded',
    'by_skill',
  );
  const team = fc.uniqueArray(generated, { selector: ({ id }) => id, maxLength: 6 });
  fc.assert(
    fc.property(modes, team, need, (mode, members, asked) => {
      const choice = chooseAgent(mode, members, asked);
      const able = members.filter((one) => canBeGiven(one, asked));
      if (choice === null) return able.length === 0;
      const { standing, skills, id } = members.find((one) => one.id === choice.personId)!;
      return (
        standing.awayUntil === null &&
        standing.working &&
        (standing.limit === null || standing.inHand < standing.limit) &&
        asked.skills.every(({ code }) => skills.includes(code)) &&
        !asked.notFor.includes(id)
      );
    }),
  );
});

it('in turn, nobody is ever two tickets ahead of a colleague who is always there', () => {
  const given = new Map([1, 2, 3, 4].map((id) => [id, 0]));
  const team = [...given.keys()].map((id) => ({ ...member(id), lastTurn: null as number | null }));
  for (let now = 1; now <= 101; now += 1) {
    const { personId } = chooseAgent('round_robin', team, anybody)!;
    given.set(personId, given.get(personId)! + 1);
    const index = team.findIndex(({ id }) => id === personId);
    team[index] = { ...team[index]!, lastTurn: now };
    const counts = [...given.values()];
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThan(2);
  }
});
