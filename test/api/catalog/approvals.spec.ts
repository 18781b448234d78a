import { CatalogQueries } from '../../../src/modules/catalog/catalog-queries.js';
import { aPerson, type TestPerson } from '../../support/factories/a-person.js';
import { createTestApp } from '../../support/test-app.js';

async function approverOf(serviceCode: string, customer: TestPerson) {
  const { app } = await createTestApp();
  const catalog = app.get(CatalogQueries);
  const service = (await catalog.service(serviceCode))!;
  const steps = await catalog.approvals(service, customer);
  return steps.flatMap(({ code: step, asks }) =>
    asks.map(({ approverId }) => ({ step, approverId })),
  );
}

async function idOf(email: string): Promise<number> {
  const { dataSource } = await createTestApp();
  const rows: { id: number }[] = await dataSource.query('SELECT id FROM people WHERE email = $1', [
    email,
  ]);
  return rows[0]!.id;
}

async function leave(person: TestPerson): Promise<void> {
  const { dataSource } = await createTestApp();
  await dataSource.query('UPDATE people SET active = false WHERE id = $1', [person.id]);
}

test('a service without an approval asks nobody', async () => {
  expect(await approverOf('badge', await aPerson())).toEqual([]);
});

test('a laptop is approved by the supervisor', async () => {
  const boss = await aPerson();
  const customer = await aPerson({ supervisorId: boss.id });
  expect(await approverOf('laptop', customer)).toEqual([
    { step: 'supervisor', approverId: boss.id },
  ]);
});

test('when the supervisor has left, the next one above approves', async () => {
  const head = await aPerson();
  const boss = await aPerson({ supervisorId: head.id });
  const customer = await aPerson({ supervisorId: boss.id });
  await leave(boss);
  expect(await approverOf('laptop', customer)).toEqual([
    { step: 'supervisor', approverId: head.id },
  ]);
});

test('where nobody is above, the lead of the office that serves approves', async () => {
  const approverId = await idOf('rajesh.iyer@agency.example');
  expect(await approverOf('laptop', await aPerson())).toEqual([{ step: 'supervisor', approverId }]);
});

test('money is approved by the funding official of the customer’s bureau', async () => {
  const approverId = await idOf('lauren.fitzgerald@agency.example');
  const customer = await aPerson({ bureau: 'roads-trails' });
  expect(await approverOf('small-purchase', customer)).toEqual([{ step: 'funding', approverId }]);
});

test('a funding official does not approve for themselves: their supervisor does', async () => {
  const id = await idOf('lauren.fitzgerald@agency.example');
  const official: TestPerson = { id, email: '', fullName: '', bureauCode: 'roads-trails' };
  const approverId = await idOf('steve.nakamura@agency.example');
  expect(await approverOf('small-purchase', official)).toEqual([{ step: 'funding', approverId }]);
});

test('a circle of supervisors does not turn for ever', async () => {
  const { dataSource } = await createTestApp();
  const one = await aPerson();
  const other = await aPerson({ supervisorId: one.id });
  await dataSource.query('UPDATE people SET supervisor_id = $2 WHERE id = $1', [one.id, other.id]);
  await leave(other);
  const approverId = await idOf('rajesh.iyer@agency.example');
  expect(await approverOf('laptop', one)).toEqual([{ step: 'supervisor', approverId }]);
});
