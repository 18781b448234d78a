import { aPerson } from '../../support/factories/a-person.js';
import { refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';

refusesStrangers('GET', '/api/v1/service-groups');

async function groupsOf(bureau: string) {
  const client = await signInAs(await aPerson({ bureau }));
  const response = await client.get('/api/v1/service-groups');
  expect(response.status).toBe(200);
  return response.body;
}

test('services are grouped by what people need, in the order the agency has chosen', async () => {
  const { groups } = await groupsOf('land-records');
  expect(groups.map(({ name }: { name: string }) => name)).toEqual([
    'Something is broken',
    'I need access or equipment',
    "I'm starting a job or bringing someone in",
    'My pay and leave',
    "I'm changing or leaving my job",
    'I need support at work',
    'I need to buy something',
    'I need advice on a contract',
    'Tell us in your own words',
  ]);
  expect(groups[0].services[0]).toEqual({
    code: 'cannot-sign-in',
    name: 'Get back into a locked account',
    summary: "Your password, PIN or account is locked and you can't sign in.",
    officeCode: 'information-technology',
    deskName: 'IT desk',
    general: false,
  });
});

test('the three desks come with how to reach them', async () => {
  const { offices } = await groupsOf('land-records');
  expect(offices.map(({ deskName, phone }: Record<string, string>) => [deskName, phone])).toEqual([
    ['HR desk', '202-555-0110'],
    ['IT desk', '202-555-0120'],
    ['Acquisition desk', '202-555-0130'],
  ]);
});

test('a service for some bureaus is listed for their people only', async () => {
  const codes = async (bureau: string): Promise<string[]> =>
    (await groupsOf(bureau)).groups.flatMap(({ services }: { services: { code: string }[] }) =>
      services.map(({ code }) => code),
    );
  expect(await codes('desert-lands')).toContain('satellite-phone');
  expect(await codes('waterways')).not.toContain('satellite-phone');
});
