import fc from 'fast-check';
import { asked } from '../../../test/support/factories/approval-steps.js';
import {
  chooseApprovers,
  nextAbove,
  standInFor,
  type ApproverFacts,
  type StepOfService,
} from './choose-approvers.js';

// 1 asks; 2 is above them, then 3, then 4; 7 leads the office.
const facts: ApproverFacts = {
  customerId: 1,
  supervisorId: 2,
  above: new Map([
    [1, [2, 3, 4]],
    [2, [3, 4]],
    [5, [6]],
  ]),
  here: new Set([1, 2, 3, 4, 5, 6, 7, 8]),
  officeLeadIds: [7],
  standIns: new Map(),
};

function step(overrides: Partial<StepOfService> = {}): StepOfService {
  const place = overrides.place ?? 1;
  const plan = { code: 'supervisor', name: 'supervisor', rule: 'first_word', needed: 1 } as const;
  return { place, round: place, ...plan, who: 'supervisor', namedIds: [], ...overrides };
}

const funding = (...namedIds: number[]) => step({ who: 'funding', place: 2, namedIds });
const group = (...namedIds: number[]) => step({ who: 'group', place: 3, namedIds });
const asksOf = (steps: StepOfService[], about = facts) =>
  chooseApprovers(steps, about).map(({ asks }) => asks);

describe('who is asked', () => {
  it('is the supervisor, the funding official, the people of a group', () => {
    expect(asksOf([step(), funding(5), group(6, 8)])).toEqual([
      [asked(2)],
      [asked(5)],
      [asked(6), asked(8)],
    ]);
    expect(chooseApprovers([funding(5)], facts)[0]).toEqual({
      ...{ place: 2, round: 2, code: 'supervisor', name: 'supervisor', rule: 'first_word' },
      ...{ needed: 1, asks: [asked(5)] },
    });
  });

  it('is the next one above a supervisor who has left', () => {
    const about = { ...facts, here: new Set([1, 3]), above: new Map([[1, [3]]]) };
    expect(asksOf([step()], about)).toEqual([[asked(3, { because: 'left', insteadOfId: 2 })]]);
  });

  it('is the lead of the office where nobody is above', () => {
    const alone = { ...facts, supervisorId: null, above: new Map<number, number[]>() };
    expect(asksOf([step()], alone)).toEqual([[asked(7, { because: 'nobody_above' })]]);
    const own = { ...alone, supervisorId: 1 };
    expect(asksOf([step()], own)).toEqual([[asked(7, { because: 'nobody_above' })]]);
    expect(asksOf([step()], { ...alone, officeLeadIds: [1] })).toEqual([[asked(null)]]);
  });

  it('is the supervisor where a bureau has no funding official', () => {
    expect(asksOf([funding()])).toEqual([[asked(2)]]);
  });

  it('is never who asked: the supervisor decides for them, or theirs when they are asked already', () => {
    const own = { because: 'own_request', insteadOfId: 1 } as const;
    expect(asksOf([funding(1)])).toEqual([[asked(2, own)]]);
    expect(asksOf([step(), funding(1)])).toEqual([[asked(2)], [asked(3, own)]]);
    expect(asksOf([group(1, 2, 8)])).toEqual([[asked(3, own), asked(2), asked(8)]]);
  });

  it('is the next one above an official or a member who has left', () => {
    const about = { ...facts, here: new Set([1, 2, 3, 4, 6, 7, 8]) };
    const left = { because: 'left', insteadOfId: 5 } as const;
    expect(asksOf([funding(5)], about)).toEqual([[asked(6, left)]]);
    expect(asksOf([group(6, 5)], about)).toEqual([[asked(6), asked(7, left)]]);
  });

  it('is somebody who is asked elsewhere rather than nobody', () => {
    const few = { ...facts, above: new Map([[1, [2]]]), officeLeadIds: [] };
    const own = { because: 'own_request', insteadOfId: 1 } as const;
    expect(asksOf([step(), funding(1)], few)).toEqual([[asked(2)], [asked(2, own)]]);
    expect(nextAbove(99, [], new Set(), { ...facts, officeLeadIds: [] })).toBeNull();
  });

  it('is in no step twice and never the customer', () => {
    const ids = fc.integer({ min: 1, max: 8 });
    const steps = fc.array(fc.uniqueArray(ids, { minLength: 1, maxLength: 4 }), { maxLength: 4 });
    const standIns = fc.dictionary(fc.constantFrom('1', '2', '3', '5', '8'), ids);
    fc.assert(
      fc.property(steps, standIns, fc.uniqueArray(ids), (named, stands, left) => {
        const about: ApproverFacts = {
          ...facts,
          here: new Set([...facts.here].filter((id) => id === 1 || !left.includes(id))),
          standIns: new Map(Object.entries(stands).map(([id, by]) => [Number(id), by])),
        };
        for (const { asks } of chooseApprovers(
          named.map((all) => group(...all)),
          about,
        )) {
          const found = asks.flatMap(({ approverId }) => approverId ?? []);
          expect(new Set(found).size).toBe(found.length);
          expect(found).not.toContain(1);
          for (const { standInId } of asks) {
            expect(standInId).not.toBe(1);
            if (standInId !== null) expect(found).not.toContain(standInId);
          }
        }
      }),
    );
  });
});

describe('who stands in', () => {
  const about = { ...facts, standIns: new Map([[2, 8]]) };

  it('is whom the approver named', () => {
    expect(asksOf([step()], about)).toEqual([[asked(2, { standInId: 8 })]]);
    expect(standInFor(3, [3], about)).toBeNull();
  });

  it('is nobody who decides in the step anyway, nor anybody for nobody', () => {
    expect(asksOf([group(2, 8)], about)).toEqual([[asked(2), asked(8)]]);
    const nobody = { ...about, above: new Map(), supervisorId: null, officeLeadIds: [] };
    expect(asksOf([step()], nobody)).toEqual([[asked(null)]]);
  });

  it('is the supervisor’s supervisor where the customer was named', () => {
    const own = { ...facts, standIns: new Map([[2, 1]]) };
    expect(asksOf([step()], own)).toEqual([[asked(2, { standInId: 3 })]]);
  });
});
