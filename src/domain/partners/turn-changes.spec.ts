import { turnChanges } from './turn-changes.js';

describe('whose turn it was', () => {
  it('goes from nobody to us, to the customer and back, and ends with the resolution', () => {
    expect(
      turnChanges([
        { kind: 'opened', at: 0, data: { waitsForApproval: false } },
        { kind: 'assigned', at: 1, data: { assigneeId: 7 } },
        { kind: 'commented', at: 2, data: {} },
        { kind: 'held', at: 3, data: { reason: 'customer_answer' } },
        { kind: 'resumed', at: 4, data: {} },
        { kind: 'resolved', at: 5, data: {} },
      ]).map(({ at, turn }) => `${at} ${turn}`),
    ).toEqual(['0 unclaimed', '1 us', '3 customer', '4 us', '5 finished']);
  });

  it('waits for the approval first when there is one, and an assignment meanwhile changes nothing', () => {
    expect(
      turnChanges([
        { kind: 'opened', at: 0, data: { waitsForApproval: true } },
        { kind: 'assigned', at: 1, data: { assigneeId: 7 } },
        { kind: 'resumed', at: 2, data: {} },
      ]).map(({ turn }) => turn),
    ).toEqual(['approval', 'approval', 'us']);
  });

  it.each([
    ['third_party', 'third_party'],
    ['scheduled_work', 'us'],
    ['approval', 'approval'],
    ['something new', 'us'],
  ])('a hold for %s makes it the turn of %s', (reason, turn) => {
    expect(turnChanges([{ kind: 'held', at: 0, data: { reason } }])[0]!.turn).toBe(turn);
  });

  it('a reopened ticket that was given back is unclaimed; a withdrawn one is finished', () => {
    expect(
      turnChanges([
        { kind: 'assigned', at: 0, data: { assigneeId: 7 } },
        { kind: 'resolved', at: 1, data: {} },
        { kind: 'assigned', at: 2, data: { assigneeId: null } },
        { kind: 'reopened', at: 3, data: {} },
        { kind: 'withdrawn', at: 4, data: {} },
      ]).map(({ turn }) => turn),
    ).toEqual(['us', 'finished', 'finished', 'unclaimed', 'finished']);
  });
});
