import type { Channel, Message } from "../channel.ts";

/** A channel that keeps what it was told; it fails with the given error, or succeeds. */
export function createFakeChannel(
  error: string | null = null,
  sentTo = "ada@example.com",
): Channel & {
  readonly told: (readonly string[])[];
  readonly messages: Message[];
} {
  const told: (readonly string[])[] = [];
  const messages: Message[] = [];
  return {
    sentTo,
    told,
    messages,
    tell(message) {
      told.push(message.notifications.map(({ id }) => id));
      messages.push(message);
      return Promise.resolve(error);
    },
  };
}
