import { createHmac, timingSafeEqual } from 'node:crypto';

/** The signature of words under a secret, 43 signs that may stand in a path. */
export function signed(secret: string, words: string): string {
  return createHmac('sha256', secret).update(words).digest('base64url');
}

/** Whether the signature is that of the words; takes as long for a wrong one as for the right one. */
export function isSignedWith(secret: string, words: string, signature: string): boolean {
  const [given, expected] = [Buffer.from(signature), Buffer.from(signed(secret, words))];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
