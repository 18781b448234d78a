import { isOpen } from './business-time.js';
import { workingHours } from './working-hours.js';

describe('when a coworker is at work', () => {
  const denver = workingHours('America/Denver', 2027);

  it.each([
    ['Monday at 8:00 in Denver', '2027-03-01T08:00:00-07:00', true],
    ['a minute before', '2027-03-01T07:59:00-07:00', false],
    ['Monday at 17:00', '2027-03-01T17:00:00-07:00', false],
    ['Saturday', '2027-03-06T10:00:00-07:00', false],
    ['New Year 2028, observed on Friday, December 31, 2027', '2027-12-31T10:00:00-07:00', false],
  ])('%s', (_, at, open) => {
    expect(isOpen(denver, Date.parse(at))).toBe(open);
  });
});
