import { calendarsOf, et } from '../../../test/support/sla-fixtures.js';
import { tellableFrom } from './quiet-hours.js';

const calendars = calendarsOf();
const office = calendars.get('office')!;

test('in working hours people are told at once, and also of what became true at closing time', () => {
  const friday = [et('2026-03-06 11:00'), et('2026-03-06 17:00'), et('2026-03-06 17:14')];
  expect(friday.map((now) => tellableFrom(office, now))).toEqual(friday);
});

test('in the evening and at the weekend they are told at the next opening', () => {
  expect(tellableFrom(office, et('2026-03-05 20:00'))).toBe(et('2026-03-06 09:00'));
  expect(tellableFrom(office, et('2026-03-07 12:00'))).toBe(et('2026-03-09 09:00'));
});

test('a calendar that counts day and night has no quiet hours', () => {
  const night = et('2026-03-07 03:00');
  expect(tellableFrom(calendars.get('always')!, night)).toBe(night);
});
