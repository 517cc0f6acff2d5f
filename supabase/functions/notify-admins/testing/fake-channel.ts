import type { Channel } from "../channel.ts";

/** A channel that keeps the ids of its notifications; it fails with the given error, or succeeds. */
export function createFakeChannel(
  error: string | null = null,
): Channel & { readonly told: (readonly string[])[] } {
  const told: (readonly string[])[] = [];
  return {
    told,
    tell(notifications) {
      told.push(notifications.map(({ id }) => id));
      return Promise.resolve(error);
    },
  };
}
