import { createHmac } from 'node:crypto';

const twoTo48 = 2 ** 48;

/**
 * The number from 0 to below 1 by which a ticket's pulse is drawn: a keyed hash of the ticket. Nobody
 * without the secret can foresee it, and whoever has it can check every draw afterwards.
 */
export function drawNumber(secret: string, ticketId: number): number {
  return numberOf(secret, `pulse draw ${ticketId}`);
}

/** The same for a person in one wave of a survey. */
export function surveyDrawNumber(secret: string, waveId: number, personId: number): number {
  return numberOf(secret, `survey draw ${waveId} ${personId}`);
}

function numberOf(secret: string, words: string): number {
  const digest = createHmac('sha256', secret).update(words).digest();
  return digest.readUIntBE(0, 6) / twoTo48;
}
