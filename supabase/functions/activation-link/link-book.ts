import { z } from "zod";
import type { ActivationBook } from "../_shared/activation/activation-book.ts";
import { fromDataApi } from "../_shared/database/database-error.ts";
import { Constants } from "../_shared/database/database.types.ts";
import type { SecretClient } from "../_shared/database/secret-client.ts";

const { Enums } = Constants.public;

const numberSchema = z.object({
  phone_number: z.string(),
  organization_id: z.string().nullable(),
  organization_name: z.string(),
  status: z.enum(Enums.phone_number_status),
  locality: z.string().nullable(),
  region: z.string().nullable(),
  country: z.string(),
  purchased_at: z.string(),
  monthly_price: z.number().nullable(),
  monthly_price_currency: z.string().nullable(),
  twilio_sid: z.string(),
  elevenlabs_phone_id: z.string().nullable(),
  elevenlabs_verification: z.enum(Enums.elevenlabs_verification).nullable(),
});

/** The number of a link. */
export type LinkedNumber = z.output<typeof numberSchema>;

/** What a link shows. */
const openedSchema = z.object({
  number: numberSchema,
  /** The e-mail address that the link was sent to, or `webhook`. */
  sent_to: z.string(),
  expires_at: z.string(),
});

/** The activation of one number with a link. */
export interface LinkBook extends ActivationBook<LinkedNumber> {
  /**
   * Looks the link up. Changes nothing.
   *
   * @throws {ApiError} 404 `ACTIVATION_LINK_UNKNOWN`; 410 `ACTIVATION_LINK_EXPIRED`; 410 `ACTIVATION_LINK_OVER`
   */
  open(): Promise<z.output<typeof openedSchema>>;
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

  async function open() {
    const answer = await client.rpc("open_activation_link", link);
    if (answer.error !== null) throw fromDataApi(answer);
    return openedSchema.parse(answer.data);
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
