import type { ActivationBook } from "../_shared/activation/activation-book.ts";
import { fromDataApi } from "../_shared/database/database-error.ts";
import type { Tables } from "../_shared/database/database.types.ts";
import type { SecretClient } from "../_shared/database/secret-client.ts";

/** What a link shows. */
export interface OpenedLink {
  readonly number: Tables<"phone_number_records">;
  /** The e-mail address that the link was sent to, or `webhook`. */
  readonly sentTo: string;
  readonly expiresAt: string;
}

/** The activation of one number with a link. */
export interface LinkBook extends ActivationBook {
  /**
   * Looks the link up. Changes nothing.
   *
   * @throws {ApiError} 404 `ACTIVATION_LINK_UNKNOWN`; 410 `ACTIVATION_LINK_EXPIRED`; 410 `ACTIVATION_LINK_OVER`
   */
  open(): Promise<OpenedLink>;
}

/**
 * The activation with the link that has this hash of its token. The secret key serves two functions of the database, and
 * each verifies the hash before anything else.
 */
export function createLinkBook(
  client: SecretClient,
  tokenHash: string,
): LinkBook {
  const link = { token_hash: tokenHash };

  async function open(): Promise<OpenedLink> {
    const answer = await client.rpc("open_activation_link", link).single();
    if (answer.error !== null) throw fromDataApi(answer);
    const { number, sent_to, expires_at } = answer.data;
    return { number, sentTo: sent_to, expiresAt: expires_at };
  }

  return {
    open,
    async prepare() {
      const { number } = await open();
      return number;
    },
    // A link tells of no other number: not even whether it is ours.
    mayKnow: () => Promise.resolve(false),
    async record({ elevenLabsPhoneId, verification }) {
      const answer = await client.rpc("activate_with_link", {
        ...link,
        elevenlabs_phone_id: elevenLabsPhoneId,
        verification,
      });
      if (answer.error !== null) throw fromDataApi(answer);
      return answer.data;
    },
  };
}
