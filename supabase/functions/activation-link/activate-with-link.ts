import { activatePhoneNumber } from "../_shared/activation/activate-phone-number.ts";
import type { ActivatedNumber } from "../_shared/activation/activation-book.ts";
import type { ElevenLabsAccess } from "../_shared/activation/elevenlabs-access.ts";
import type { Logger } from "../_shared/log/logger.ts";
import type { LinkBook, LinkedNumber } from "./link-book.ts";

/** What an activation with a link needs. */
interface LinkDeps {
  /** Null without an API key. */
  readonly elevenLabs: ElevenLabsAccess | null;
  readonly logger: Logger;
}

/**
 * Activates the number of a link as an admin would, without the choices that an admin has. An active number is the
 * answer to a second click, also where it has no id.
 *
 * @throws {ApiError} the refusals of the link and of the activation; ElevenLabs' failures
 */
export async function activateWithLink(
  book: LinkBook,
  elevenLabsPhoneId: string | undefined,
  { elevenLabs, logger }: LinkDeps,
): Promise<ActivatedNumber<LinkedNumber>> {
  const { number: found } = await book.open();
  const isAsItWas = elevenLabsPhoneId === undefined ||
    elevenLabsPhoneId === found.elevenlabs_phone_id;
  if (found.status === "active" && isAsItWas) {
    return { number: found, checks: [] };
  }

  const wanted = { elevenLabsPhoneId };
  const activated = await activatePhoneNumber(book, elevenLabs, wanted);
  const { number } = activated;
  // The address that the link was sent to is in the database only.
  logger.info("Phone number activated with a link", {
    phoneNumber: number.phone_number,
    organizationId: number.organization_id,
    verification: number.elevenlabs_verification,
  });
  return activated;
}
