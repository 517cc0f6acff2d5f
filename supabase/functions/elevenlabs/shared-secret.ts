import { timingSafeEqual } from "../_shared/std/crypto.ts";

/**
 * Makes a check that takes as long for a wrong text as for the right one, so that nobody finds the secret letter by
 * letter or learns its length: what is compared are the hashes of both.
 */
export function createSecretCheck(
  secret: string,
): (text: string) => Promise<boolean> {
  const expected = hash(secret);
  return async (text) => timingSafeEqual(await hash(text), await expected);
}

function hash(text: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
}
