import type { ServicePageView } from '../../../src/modules/knowledge/service-page.views.js';
import { checkAnswers } from '../../../src/domain/catalog/check-answers.js';
import { optionsOf, type FormField } from '../../../src/domain/catalog/service-form.js';
import { aPerson } from '../../support/factories/a-person.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

let client: SignedInClient;
let pages: ServicePage[];

/** The page as it comes over the wire. */
type ServicePage = Omit<ServicePageView, 'promise' | 'form'> & {
  readonly promise: Readonly<Record<'sentence' | 'respondBy' | 'finishBy', string>>;
  readonly form: { readonly fields: FormField[] };
};

beforeAll(async () => {
  settableClock.set('2026-11-23T10:00:00-05:00');
  const boss = await aPerson();
  client = await signInAs(await aPerson({ bureau: 'northern-lands', supervisorId: boss.id }));
  const { dataSource } = await createTestApp();
  const services: { code: string }[] = await dataSource.query(
    'SELECT code FROM services WHERE active ORDER BY position',
  );
  const responses = [];
  for (const { code } of services) responses.push(await client.get(`/api/v1/services/${code}`));
  expect(responses.map(({ status }) => status)).toEqual(responses.map(() => 200));
  pages = responses.map(({ body }) => body);
});

afterAll(() => settableClock.release());

test('there are at least 28 services, and each promises an answer and an end', () => {
  expect(pages.length).toBeGreaterThanOrEqual(28);
  for (const { code, promise } of pages) {
    expect([code, promise.sentence]).toEqual([
      code,
      expect.stringMatching(
        /^If you send this now, we'll answer you by .+ and expect to finish .+\.$/,
      ),
    ]);
    expect(Date.parse(promise.respondBy)).toBeLessThanOrEqual(Date.parse(promise.finishBy));
  }
});

/** An answer that fits: the first option, a date, a number within its limits. */
function anAnswer(field: FormField): unknown {
  switch (field.kind) {
    case 'checkboxes':
      return optionsOf(field).map(({ value }) => value);
    case 'date':
      return '2026-12-01';
    case 'number':
    case 'money':
      return field.min ?? 1;
    case 'person':
      return 1;
    default:
      return optionsOf(field)[0]?.value ?? 'Some words';
  }
}

test('each form can be answered, whichever way its choices go', () => {
  for (const { code, form } of pages) {
    const fields: FormField[] = form.fields;
    const longest = Math.max(1, ...fields.map((field) => optionsOf(field).length));
    for (let choice = 0; choice < longest; choice++) {
      const answers = Object.fromEntries(
        fields.map((field) => {
          const options = optionsOf(field);
          const chosen = options[choice % (options.length || 1)]?.value;
          return [
            field.key,
            field.kind === 'checkboxes' ? anAnswer(field) : (chosen ?? anAnswer(field)),
          ];
        }),
      );
      expect([code, choice, checkAnswers(fields, answers)]).toEqual([
        code,
        choice,
        { allowed: true, outcome: expect.any(Object) },
      ]);
    }
  }
});

test('each form that is sent empty says what is missing, in words for the person', () => {
  for (const { code, form } of pages) {
    const decision = checkAnswers(form.fields, {});
    if (decision.allowed) throw new Error(`${code} can be sent without any answer.`);
    for (const { message } of decision.refusals) {
      expect([code, message]).toEqual([code, expect.stringMatching(/^(Enter|Choose) /)]);
    }
  }
});

test('no form asks for more than nine questions at first sight', () => {
  const long = pages
    .map(({ code, form }) => [
      code,
      form.fields.filter((field: FormField) => !field.showWhen).length,
    ])
    .filter(([, questions]) => (questions as number) > 9);
  expect(long).toEqual([]);
});

test('texts are in the words of the portal', () => {
  const forbidden =
    /\b(tickets?|SLAs?|breach(es|ed)?|escalat\w*|customers?|users?|invalid|oops)\b|please wait/i;
  for (const page of pages) {
    const texts = [
      page.name,
      page.summary,
      page.audience,
      ...page.whatYouNeed,
      page.approval?.words ?? '',
      ...page.form.fields.flatMap((field: FormField) => [
        field.label,
        field.hint ?? '',
        ...optionsOf(field).map(({ label }) => label),
      ]),
    ];
    expect([page.code, texts.filter((text) => forbidden.test(text))]).toEqual([page.code, []]);
  }
});

test('what concerns people in confidence is sensitive, and what decides over them is high stakes', async () => {
  const { dataSource } = await createTestApp();
  const rows: { code: string; stakes: boolean }[] = await dataSource.query(
    'SELECT code, high_stakes AS stakes FROM services WHERE sensitive AND active ORDER BY code',
  );
  expect(rows.map(({ code }) => code)).toEqual([
    'accommodation',
    'ask-hr-in-confidence',
    'employee-relations',
    'harassment',
    'parental-leave',
    'pay-problem',
  ]);
  expect(rows.filter(({ stakes }) => stakes).map(({ code }) => code)).toEqual([
    'accommodation',
    'ask-hr-in-confidence',
    'employee-relations',
    'harassment',
  ]);
});
