import type { Notification } from "./notification.ts";

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
