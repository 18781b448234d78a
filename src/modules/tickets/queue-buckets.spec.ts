import { bucketOf, countSteps } from './queue-buckets.js';

describe('the bucket a ticket is counted in', () => {
  it('is unclaimed while nobody has it, and claimed when somebody does', () => {
    expect(bucketOf({ status: 'new', assigneeId: null })).toBe('unclaimed');
    expect(bucketOf({ status: 'open', assigneeId: 7 })).toBe('claimed');
  });

  it('is pending while it waits, whoever has it', () => {
    expect(bucketOf({ status: 'pending', assigneeId: null })).toBe('pending');
    expect(bucketOf({ status: 'pending', assigneeId: 7 })).toBe('pending');
  });

  it('is none once it is finished', () => {
    expect(bucketOf({ status: 'solved', assigneeId: 7 })).toBeNull();
    expect(bucketOf({ status: 'closed', assigneeId: null })).toBeNull();
    expect(bucketOf({ status: 'withdrawn', assigneeId: null })).toBeNull();
  });
});

describe('the steps of the counts', () => {
  const waiting = { teamCode: 'badges', status: 'new', assigneeId: null } as const;
  const taken = { teamCode: 'badges', status: 'open', assigneeId: 7 } as const;

  it('adds an opened ticket to its bucket', () => {
    expect(countSteps(null, waiting)).toEqual([
      { teamCode: 'badges', bucket: 'unclaimed', delta: 1 },
    ]);
  });

  it('moves a claimed ticket from one bucket to the other', () => {
    expect(countSteps(waiting, taken)).toEqual([
      { teamCode: 'badges', bucket: 'unclaimed', delta: -1 },
      { teamCode: 'badges', bucket: 'claimed', delta: 1 },
    ]);
  });

  it('moves a transferred ticket from one team to the other within the same bucket', () => {
    expect(countSteps(taken, { ...taken, teamCode: 'laptops' })).toEqual([
      { teamCode: 'badges', bucket: 'claimed', delta: -1 },
      { teamCode: 'laptops', bucket: 'claimed', delta: 1 },
    ]);
  });

  it('takes a solved ticket out, and does nothing for one that stays or stays finished', () => {
    expect(countSteps(taken, { ...taken, status: 'solved' })).toEqual([
      { teamCode: 'badges', bucket: 'claimed', delta: -1 },
    ]);
    expect(countSteps(taken, taken)).toEqual([]);
    expect(countSteps({ ...taken, status: 'solved' }, { ...taken, status: 'closed' })).toEqual([]);
  });
});
