import { timingSafeEqual } from "../std/std.ts";

/**
 * The secrets that verify requests: the present one and, while the other side may still use it, the one before. So a
 * secret is rotated in steps, and no request is refused between them.
 */
export type AcceptedSecrets = readonly [string, ...string[]];

/** The secrets of a variable and of the one with the same name and `_PREVIOUS`. */
export function acceptedSecrets(
  present: string,
  previous: string | undefined,
): AcceptedSecrets {
  return previous === undefined ? [present] : [present, previous];
}

/**
 * Makes a check that takes as long for a wrong text as for the right one: it compares the hashes of both, with each
 * accepted secret. So its time reveals neither letters nor the length of a secret.
 */
export function createSecretCheck(
  secrets: readonly string[],
): (text: string) => Promise<boolean> {
  const expected = Promise.all(secrets.map((secret) => hash(secret)));
  return async (text) => {
    const given = await hash(text);
    return (await expected).map((hash) => timingSafeEqual(given, hash))
      .includes(true);
  };
}

function hash(text: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
}
