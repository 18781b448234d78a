import type { RawPulseAnswer } from '../../../src/domain/measurement/pulse-answer.js';
import { AnswerSurvey } from '../../../src/modules/pulses/relationship/answer-survey.js';
import { OpenWaves } from '../../../src/modules/pulses/relationship/open-waves.js';
import { SendInvitations } from '../../../src/modules/pulses/relationship/send-invitations.js';
import { capturedMails, createTestApp, settableClock } from '../test-app.js';
import { aBureau } from './a-bureau.js';
import { aPerson, type TestPerson } from './a-person.js';

/** The first day of the window in the second quarter, at noon in Washington. */
export const openingDay = '2027-01-15T17:00:00Z';
const dayMs = 86_400_000;

/** A bureau with so many people who can be asked. */
export async function aSurveyedBureau(
  size: number,
): Promise<{ readonly bureau: string; readonly people: TestPerson[] }> {
  const bureau = await aBureau();
  const people: TestPerson[] = [];
  for (let at = 0; at < size; at += 1) people.push(await aPerson({ bureau }));
  return { bureau, people };
}

/** Opens what is to be opened by the test's clock. */
export async function openWaves(): Promise<void> {
  const { app } = await createTestApp();
  await app.get(OpenWaves, { strict: false }).openDue(await settableClock.now());
}

/** Opens the waves and sends their invitations; a minute later a person could answer. */
export async function invite(day = openingDay): Promise<void> {
  settableClock.set(day);
  await openWaves();
  settableClock.advance(dayMs * 4);
  await sendInvitations();
  settableClock.advance(60_000);
}

/** Sends what is due, and closes what is over. */
export async function sendInvitations(): Promise<void> {
  const { app } = await createTestApp();
  const sender = app.get(SendInvitations, { strict: false });
  while (await sender.sendNext());
}

/** The newest mail of the survey to a person. */
export async function surveyMailTo({ email }: TestPerson) {
  const mails = await capturedMails();
  return mails.findLast(({ to, kind }) => kind === 'relationship_survey' && to.address === email);
}

/** Where a person who was invited answers. */
export async function surveyPathOf(person: TestPerson): Promise<string> {
  return /\/r\/survey\/[\w-]+/.exec((await surveyMailTo(person))!.text)![0];
}

/** Lets every wave that is open come to its end. */
export async function closeWaves(): Promise<void> {
  settableClock.advance(28 * dayMs);
  await sendInvitations();
}

/** Answers as the page hands them on; many pages in a minute would be throttled. */
export async function answerSurvey({ id }: TestPerson, raw: RawPulseAnswer): Promise<void> {
  const { app, dataSource } = await createTestApp();
  const [invitation]: { id: number }[] = await dataSource.query(
    'SELECT id FROM relationship_invitations WHERE person_id = $1 ORDER BY id DESC LIMIT 1',
    [id],
  );
  await app.get(AnswerSurvey, { strict: false }).answer(invitation!.id, raw);
}
