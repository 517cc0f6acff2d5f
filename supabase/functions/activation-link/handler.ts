import type { ElevenLabsAccess } from "../_shared/activation/elevenlabs-access.ts";
import type { ApiAddresses } from "../_shared/admin-commands/api-addresses.ts";
import {
  elevenLabsNumbersPage,
  twilioNumberPage,
} from "../_shared/admin-commands/vendor-pages.ts";
import { createRouter } from "../_shared/http/create-router.ts";
import type { EdgeFunction } from "../_shared/http/edge-function.ts";
import type { Logger } from "../_shared/log/logger.ts";
import { activateWithLink } from "./activate-with-link.ts";
import type { LinkBook, LinkedNumber } from "./link-book.ts";
import { lookAtNumber } from "./look-at-number.ts";
import { hashToken, parseActivation, parseOpening } from "./parse-link.ts";

/** What the handler needs. */
export interface ActivationLinkDeps {
  readonly openBook: (tokenHash: string) => LinkBook;
  /** Null without an API key. */
  readonly elevenLabs: ElevenLabsAccess | null;
  /** Who answers the calls of an active number. */
  readonly agentName: string;
  readonly addresses: ApiAddresses;
  readonly logger: Logger;
}

/**
 * Activates a number with the link that was sent to the admins. The token comes in the body, so that no URL and no log
 * has it, and every route takes POST only: whoever opens links to look at them changes nothing and learns nothing.
 */
export function createHandler(
  { openBook, elevenLabs, agentName, addresses, logger }: ActivationLinkDeps,
): EdgeFunction["fetch"] {
  const router = createRouter("activation-link", logger);

  router.post("/open", async ({ req, json }) => {
    const { token } = parseOpening(await req.text());
    const book = openBook(await hashToken(token));
    const { number, sent_to: sentTo, expires_at: expiresAt } = await book
      .open();
    return json({
      number: linkedNumberJson(number),
      ...await lookAtNumber(number, elevenLabs),
      agentName,
      sentTo,
      expiresAt,
      links: {
        elevenLabs: elevenLabsNumbersPage(addresses),
        twilio: twilioNumberPage(addresses, number.twilio_sid),
      },
    });
  });

  router.post("/activate", async ({ req, json }) => {
    const { token, elevenLabsPhoneId } = parseActivation(await req.text());
    const book = openBook(await hashToken(token));
    const { number, checks } = await activateWithLink(
      book,
      elevenLabsPhoneId,
      { elevenLabs, logger },
    );
    return json({ number: linkedNumberJson(number), checks });
  });

  return (request) => router.fetch(request);
}

/** A number as somebody with its link sees it. */
function linkedNumberJson(row: LinkedNumber) {
  return {
    phoneNumber: row.phone_number,
    organizationName: row.organization_name,
    status: row.status,
    locality: row.locality,
    region: row.region,
    country: row.country,
    purchasedAt: row.purchased_at,
    monthlyPrice: row.monthly_price,
    monthlyPriceCurrency: row.monthly_price_currency,
  };
}
