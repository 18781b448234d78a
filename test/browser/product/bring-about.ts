import { ApiClient } from './api-client.js';
import type { Person } from './people.js';

type WithAddress = Pick<Person, 'email'>;

/** What a request is about when the test does not care; nobody but the test itself claims what waits in that queue. */
export const someRequest = {
  serviceCode: 'ask-it',
  teamCode: 'it-service-desk',
  answers: { subject: 'A second screen', details: 'How do I get one for my desk?' },
};

/** For the team whose next ticket the story claims. */
export const badgeRequest = {
  serviceCode: 'badge',
  answers: { reason: 'damaged', pickup_place: 'Building 4, front desk' },
};

/** It passes stages. */
export const purchaseRequest = {
  serviceCode: 'small-purchase',
  answers: {
    ...{ item: 'Hard hats for the site', quantity: 12, cost: 480, technology: 'no' },
    ...{ charge_code: 'X1', needed_by: '2030-01-15', deliver_to: 'Depot 4' },
  },
};

interface Filing {
  readonly serviceCode: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Files a request through the API; its number. */
export async function fileRequest(
  customer: WithAddress,
  { serviceCode, answers }: Filing = someRequest,
): Promise<string> {
  const api = await ApiClient.signIn(customer.email);
  const { number } = await api.post<{ number: string }>('/requests', { serviceCode, answers });
  return number;
}

/** Makes the ticket somebody's own. */
export async function takeTicket(agent: Person, number: string): Promise<void> {
  const api = await ApiClient.signIn(agent.email);
  const { version } = await api.get<{ version: number }>(`/tickets/${number}`);
  await api.send(
    'PUT',
    `/tickets/${number}/assignee`,
    { assigneeId: agent.id },
    { 'If-Match': `"${version}"` },
  );
}

/** Writes to the customer; `then` can make the ticket wait for the answer. */
export async function reply(
  agent: WithAddress,
  number: string,
  body: string,
  then: 'none' | 'wait_for_customer' = 'none',
): Promise<void> {
  const api = await ApiClient.signIn(agent.email);
  await api.post(`/tickets/${number}/comments`, { body, then });
}

/** A lead saves words that every office can use again. */
export async function saveReply(lead: WithAddress, title: string, body: string): Promise<void> {
  const api = await ApiClient.signIn(lead.email);
  const words = { title, body, officeCode: null, afterwards: 'wait_for_customer' };
  await api.post('/saved-replies', words);
}

/** The customer writes something. */
export async function comment(customer: WithAddress, number: string, body: string): Promise<void> {
  const api = await ApiClient.signIn(customer.email);
  await api.post(`/requests/${number}/comments`, { body });
}

/** Writes down what only staff read. */
export async function addStaffNote(
  agent: WithAddress,
  number: string,
  body: string,
): Promise<void> {
  const api = await ApiClient.signIn(agent.email);
  await api.post(`/tickets/${number}/staff-notes`, { body });
}

/** The agent says that it is done. */
export async function resolveTicket(agent: WithAddress, number: string): Promise<void> {
  const api = await ApiClient.signIn(agent.email);
  await api.post(`/tickets/${number}/resolution`, {
    message: 'Your new badge is at the front desk of Building 4.',
    category: 'fixed',
  });
}

/** The customer says that it is fixed, which closes it. */
export async function confirmFixed(customer: WithAddress, number: string): Promise<void> {
  const api = await ApiClient.signIn(customer.email);
  await api.post(`/requests/${number}/confirmation`);
}

/** Takes everything that waits in a queue out of the way. */
export async function claimAllThatWaits(agent: WithAddress, queue: string): Promise<void> {
  const api = await ApiClient.signIn(agent.email);
  let number: string | null;
  do {
    ({ number } = await api.post<{ number: string | null }>(`/queues/${queue}/claims`));
  } while (number !== null);
}

/** Leaves a draft, and a request that waits for an answer of theirs: their start page is full. */
export async function giveWork(customer: WithAddress, agent: WithAddress): Promise<void> {
  const api = await ApiClient.signIn(customer.email);
  await api.post('/drafts', { serviceCode: 'laptop', answers: {} });
  const number = await fileRequest(customer);
  await reply(agent, number, 'Which floor do you work on?', 'wait_for_customer');
}

/** The agent ticks a step of the ticket's checklist. */
export async function tickStep(agent: WithAddress, number: string, step: number): Promise<void> {
  const api = await ApiClient.signIn(agent.email);
  await api.send('PUT', `/tickets/${number}/checklist-steps/${step}`, { done: true });
}

/** The agent puts words on the ticket. */
export async function addTags(agent: WithAddress, number: string, add: string[]): Promise<void> {
  const api = await ApiClient.signIn(agent.email);
  await api.post(`/tickets/${number}/tags`, { add });
}

/** The agent adds a step to this ticket alone. */
export async function addStep(agent: WithAddress, number: string, words: string): Promise<void> {
  const api = await ApiClient.signIn(agent.email);
  await api.post(`/tickets/${number}/checklist-steps`, { words });
}

/** The agent hands the ticket to a team of another office, which has to accept it. */
export async function offerTo(agent: WithAddress, number: string, teamCode: string): Promise<void> {
  const api = await ApiClient.signIn(agent.email);
  await api.post(`/tickets/${number}/transfer`, { teamCode, reason: 'It is about a first day.' });
}

/** The agent asks a team for a part of the work; the id of the task. */
export async function askTask(
  agent: WithAddress,
  number: string,
  teamCode: string,
  title: string,
): Promise<number> {
  const api = await ApiClient.signIn(agent.email);
  const words = 'It has to open for the new badge by Monday.';
  await api.post(`/tickets/${number}/tasks`, { teamCode, title, words });
  const { tasks } = await api.get<{ tasks: { id: number }[] }>(`/tickets/${number}`);
  return tasks.at(-1)!.id;
}

/** Whoever is asked approves the request. */
export async function approve(approver: WithAddress, number: string): Promise<void> {
  const api = await ApiClient.signIn(approver.email);
  await api.post(`/requests/${number}/approval`, { decision: 'approve' });
}
