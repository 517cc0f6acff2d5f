import type { Notification } from "./delivery-book.ts";

/** What a message has to know about this project, so that an admin can act on it. */
export interface AdminGuide {
  /** Where the functions are for the outside world, without a slash at the end. */
  readonly functionsUrl: string;
  /** Whether an activation without an id looks it up at ElevenLabs. */
  readonly looksIdsUp: boolean;
}

/** A way to tell the admins. */
export interface Channel {
  /**
   * Sends one message about these notifications.
   *
   * @returns why it did not arrive, in words without secrets; null when it did
   */
  tell(notifications: readonly Notification[]): Promise<string | null>;
}

/** The ways that are configured. */
export interface Channels {
  readonly email: Channel | null;
  readonly webhook: Channel | null;
}
