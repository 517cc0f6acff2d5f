import type { ApiAddresses } from "../_shared/admin-commands/api-addresses.ts";
import type { Notification } from "./delivery-book.ts";

/** The facts about this project that a message needs, so that an admin can act on it. */
export interface AdminGuide {
  /** Where its commands lead. */
  readonly addresses: ApiAddresses;
  /** Where the work is done by hand. */
  readonly pages: {
    /** The admins' page; null: there is none. */
    readonly admin: string | null;
    /** The list of phone numbers at ElevenLabs. */
    readonly elevenLabs: string;
    /** The start of Twilio's console. */
    readonly twilio: string;
  };
  /** Whether an activation without an id looks it up at ElevenLabs. */
  readonly looksIdsUp: boolean;
}

/** What one channel is told. */
export interface Message {
  readonly notifications: readonly Notification[];
  /** The activation links of this channel, by the ids of their notifications. One without a link has its command. */
  readonly links: ReadonlyMap<string, string>;
}

/** A way to the admins: one e-mail address, or the webhook. */
export interface Channel {
  /** The e-mail address, or `webhook`: who uses a link of this channel is known by it. */
  readonly sentTo: string;
  /**
   * Sends one message.
   *
   * @returns why the message did not arrive, in words without secrets; null when it arrived
   */
  tell(message: Message): Promise<string | null>;
}

/** The configured channels: none, and null, for missing ones. */
export interface Channels {
  /** One for each address. */
  readonly mail: readonly Channel[];
  readonly webhook: Channel | null;
}
