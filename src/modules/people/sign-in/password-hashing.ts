import { hash, verify } from '@node-rs/argon2';

/** Argon2id as the OWASP password storage sheet sets it: 19 MiB, two passes, one lane. */
const argon2id = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

let nobodysHash: Promise<string> | undefined;

/** The stored form of a password, with its own random salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, argon2id);
}

/**
 * Whether the password belongs to the hash. Without a hash (an unknown address, an account
 * without a password) it works just as long on a hash of nobody's and answers no.
 */
export async function passwordMatches(
  password: string,
  passwordHash: string | null,
): Promise<boolean> {
  nobodysHash ??= hashPassword('the password of nobody');
  const matches = await verify(passwordHash ?? (await nobodysHash), password);
  return matches && passwordHash !== null;
}
