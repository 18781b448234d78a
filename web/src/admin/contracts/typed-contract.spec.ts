import { contractFieldId, termsOf, typedContractOf } from './typed-contract.js';

const hour = 3_600_000;
const kept = {
  ...{ promise: 'Repaired.', calendar: 'office-hours', warnPct: [50, 75] },
  ...{ targets: { contract: 36 * hour }, onReopen: 'continue', onRetarget: 'keep_elapsed' },
};

test('terms come back as they were when nothing is typed', () => {
  expect(termsOf(typedContractOf(kept), kept)).toEqual(kept);
  const byPriority = { ...kept, targets: { contract: { urgent: hour, low: 1.5 * hour } } };
  expect(typedContractOf(byPriority).times).toEqual({
    ...{ urgent: '1h', high: '', normal: '', low: '1h 30m' },
  });
  expect(termsOf(typedContractOf(byPriority), byPriority)).toEqual(byPriority);
});

test('one time for all priorities is one target, others are one each, none is none', () => {
  const typed = typedContractOf(kept);
  const times = { urgent: '8h', high: '8 h', normal: '8h', low: '480m' };
  expect(termsOf({ ...typed, times }, kept)['targets']).toEqual({ contract: 8 * hour });
  expect(termsOf({ ...typed, times: { ...times, low: '' } }, kept)['targets']).toEqual({
    contract: { urgent: 8 * hour, high: 8 * hour, normal: 8 * hour },
  });
  const none = { urgent: '', high: '', normal: '', low: '' };
  expect(termsOf({ ...typed, times: none }, kept)['targets']).toEqual({});
});

test('each field of the terms has its control', () => {
  expect(
    ['promise', 'targets.contract', 'targets.contract.low', 'warnPct.1', 'effectiveFrom'].map(
      contractFieldId,
    ),
  ).toEqual(['promise', 'target-urgent', 'target-low', 'warnings', 'effective-date']);
});
