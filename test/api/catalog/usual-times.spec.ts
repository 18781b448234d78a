import { UsualTimes } from '../../../src/modules/knowledge/usual-times.js';
import { usualDayMs } from '../../../src/modules/knowledge/usual-day.js';
import { aPerson } from '../../support/factories/a-person.js';
import { forgetAnswersAfter } from '../../support/factories/answered-tickets.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const officeDayMs = 9 * 3_600_000;

/** Finished tickets of a service on a day, one for each number of office days it took. */
async function finished(
  serviceCode: string,
  on: string,
  officeDays: readonly number[],
  facts: { readonly sensitive?: boolean; readonly withdrawn?: boolean } = {},
): Promise<void> {
  const { dataSource } = await createTestApp();
  const { id } = await aPerson({ bureau: 'waterways' });
  for (const days of officeDays) {
    await dataSource.query(
      `WITH ticket AS (
         INSERT INTO tickets (customer_id, submitter_id, bureau_code, office_code, team_code, first_team_code,
             service_code, form_version, subject, description, answers, channel, status, impact, urgency,
             priority, sensitive, policy_code, policy_version, opened_at, solved_at, closed_at,
             last_message_at, last_message_side, updated_at, search)
         SELECT $1, $1, 'waterways', s.office_code, s.team_code, s.team_code, s.code, 1, 'A request', '', '{}',
             'portal', 'closed', s.impact, s.urgency, 'normal', $4, s.policy_code, 1, $3, $3, $3, $3, 'agent', $3, ''
           FROM services s WHERE s.code = $2 RETURNING *)
       INSERT INTO ticket_facts (ticket_id, number, bureau_code, office_code, team_code, service_code, channel,
           sensitive, withdrawn, opened_at, opened_on, finished_at, finished_on, finish_business_ms, transfers, reopens,
           customer_zone)
       SELECT id, number, bureau_code, office_code, team_code, service_code, channel, $4, $5, $3::timestamptz,
           $3::date, $3::timestamptz, $3::date, $6, 0, 0, 'America/New_York' FROM ticket`,
      [
        id,
        serviceCode,
        on,
        facts.sensitive ?? false,
        facts.withdrawn ?? false,
        Math.round(days * officeDayMs),
      ],
    );
  }
}

async function typicalOf(serviceCode: string) {
  const { app } = await createTestApp();
  app.get(UsualTimes).forget();
  const client = await signInAs(await aPerson());
  return (await client.get(`/api/v1/services/${serviceCode}`)).body.typical;
}

beforeEach(() => settableClock.set('2031-06-02T10:00:00-04:00'));
afterEach(async () => {
  settableClock.release();
  await forgetAnswersAfter('2031-01-01');
});

test('of ten requests half took two days and nine of ten four', async () => {
  await finished('leave-question', '2031-05-20', [0.3, 1, 1, 1.5, 2, 2, 3, 3, 4, 9]);
  expect(await typicalOf('leave-question')).toEqual({ days50: 2, days90: 5, n: 10 });
});

test('nine requests are too few to speak of', async () => {
  await finished('performance-plan', '2031-05-20', [1, 1, 1, 1, 1, 1, 1, 1, 1]);
  expect(await typicalOf('performance-plan')).toBeNull();
});

test('what is older than 90 days, withdrawn or sensitive is not counted', async () => {
  await finished('retirement', '2031-05-20', [1, 1, 1, 1, 1, 1, 1, 1, 1]);
  await finished('retirement', '2031-03-03', [1]);
  await finished('retirement', '2031-05-20', [1], { withdrawn: true });
  await finished('retirement', '2031-05-20', [1], { sensitive: true });
  expect(await typicalOf('retirement')).toBeNull();
});

test('a request done within the hour took a day, never none', async () => {
  await finished(
    'employment-letter',
    '2031-05-20',
    Array.from({ length: 12 }, () => 0.05),
  );
  expect(await typicalOf('employment-letter')).toEqual({ days50: 1, days90: 1, n: 12 });
});

describe('the length of a business day', () => {
  test('is nine hours at an office and sixteen where Saturday is shorter', () => {
    const office = {
      mon: [
        ['08:00', '12:00'],
        ['13:00', '18:00'],
      ],
      tue: [['08:00', '17:00']],
    } as const;
    expect(usualDayMs({ weekly: office })).toBe(officeDayMs);
    const weekdays = [['06:00', '22:00']] as const;
    const extended = { mon: weekdays, fri: weekdays, sat: [['09:00', '17:00']] } as const;
    expect(usualDayMs({ weekly: extended })).toBe(16 * 3_600_000);
  });

  test('is that of the weekend where nothing else is open', () => {
    expect(usualDayMs({ weekly: { sun: [['10:00', '14:00']] } })).toBe(4 * 3_600_000);
  });
});
