import type { Response } from 'supertest';
import { createTestApp } from '../test-app.js';

/** The rating page as a browser without scripts gets it. */
export async function openPage(path: string): Promise<Response> {
  const { request } = await createTestApp();
  return request().get(path);
}

/** The value of the hidden field that proves the page. */
export function proofOn(page: Response): string {
  return /name="page" value="([^"]+)"/.exec(page.text)![1]!;
}

/** Opens the page, chooses, and presses the button; follows to the page after it. */
export async function rate(
  path: string,
  choices: Readonly<Record<string, string | readonly string[]>>,
): Promise<Response> {
  const page = await openPage(path);
  const answer = await sendForm(path, { page: proofOn(page), website: '', ...choices });
  return answer.status === 303 ? openPage(answer.headers.location!) : answer;
}

/** Posts a form as a browser would. */
export async function sendForm(
  path: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
): Promise<Response> {
  const { request } = await createTestApp();
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value].flat()) form.append(name, each);
  }
  return request().post(path).type('form').send(form.toString());
}
