import type { ApiAddresses } from "../_shared/admin-commands/api-addresses.ts";
import type { Notification } from "./delivery-book.ts";

/** The facts about this project that a message needs, so that an admin can act on it. */
export interface AdminGuide {
  /** Where its commands lead. */
  readonly addresses: ApiAddresses;
  /** Whether an activation without an id looks it up at ElevenLabs. */
  readonly looksIdsUp: boolean;
}

/** A channel to the admins. */
export interface Channel {
  /**
   * Sends one message about these notifications.
   *
   * @returns why the message did not arrive, in words without secrets; null when it arrived
   */
  tell(notifications: readonly Notification[]): Promise<string | null>;
}

/** The configured channels; null for a missing one. */
export interface Channels {
  readonly email: Channel | null;
  readonly webhook: Channel | null;
}
