import { decide, type Decision, type Refusal } from '../decision.js';

/** What can stand between double braces, with what it is called where replies are written. */
export const savedReplyVariables = {
  'customer.givenName': 'The customer’s first name',
  'customer.fullName': 'The customer’s name',
  'ticket.number': 'The number of the ticket',
  'ticket.subject': 'The subject of the ticket',
  'service.name': 'The service',
  'desk.name': 'The desk, such as IT desk',
  'desk.phone': 'The desk’s telephone',
  'agent.fullName': 'Your name',
  'promise.finishBy': 'The date promised to the customer',
} as const;

export type SavedReplyVariable = keyof typeof savedReplyVariables;

/** What is known for one ticket; null where there is nothing to say, such as no promise. */
export type SavedReplyValues = Readonly<Record<SavedReplyVariable, string | null>>;

const variable = /\{\{\s*([^{}]*?)\s*\}\}/g;

function isVariable(name: string): name is SavedReplyVariable {
  return Object.hasOwn(savedReplyVariables, name);
}

/** The names between double braces that nobody knows, each once: a text with one of them is not saved. */
export function unknownVariables(body: string): string[] {
  const names = [...body.matchAll(variable)].map((found) => found[1]!);
  return [...new Set(names.filter((name) => !isVariable(name)))];
}

/** The text for one ticket; refused, naming each, while something in it has no value there. */
export function fillSavedReply(body: string, values: SavedReplyValues): Decision<string> {
  const names = [...new Set([...body.matchAll(variable)].map((found) => found[1]!))];
  const missing = names.filter((name) => !isVariable(name) || values[name] === null);
  return decide(missing.map(missingValue), () =>
    body.replace(variable, (_, name: SavedReplyVariable) => values[name]!),
  );
}

function missingValue(name: string): Refusal {
  const what = isVariable(name) ? savedReplyVariables[name] : `{{${name}}}`;
  return {
    code: 'saved_reply.value_missing',
    message: `${what} is not known for this ticket. Choose other words.`,
  };
}

/** Whether a message is the filled text as it was, but for white space. */
export function isUnedited(message: string, filled: string): boolean {
  const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return words(message) === words(filled);
}
