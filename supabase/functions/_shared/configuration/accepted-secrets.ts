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
