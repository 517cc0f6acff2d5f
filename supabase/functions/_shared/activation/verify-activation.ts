import { ApiError } from "../http/api-error.ts";
import type { ImportedNumber } from "../elevenlabs/imports.ts";
import { checkActivation } from "./activation-checks.ts";
import type {
  ActivatedNumber,
  ActivationBook,
  NumberToActivate,
} from "./activation-book.ts";

/** An id, and the number that ElevenLabs has under it. */
interface IdToVerify {
  readonly elevenLabsPhoneId: string;
  readonly imported: ImportedNumber | null;
  /** The agent that must answer; null when any will do. */
  readonly agentId: string | null;
}

/**
 * Activates a number with an id that passes every check.
 *
 * @throws {ApiError} 409 `ELEVENLABS_CHECK_FAILED` with every check in `details.checks`; the refusals of the activation
 */
export async function verifyAndActivate<Row extends NumberToActivate>(
  book: Pick<ActivationBook<Row>, "mayKnow" | "record">,
  number: Pick<NumberToActivate, "phone_number">,
  { elevenLabsPhoneId, imported, agentId }: IdToVerify,
): Promise<ActivatedNumber<Row>> {
  const phoneNumber = number.phone_number;
  const checks = checkActivation({
    phoneNumber,
    elevenLabsPhoneId,
    imported,
    mayKnowImported: await mayKnow(book, number, imported),
    agentId,
  });
  const failed = checks.find(({ passed }) => !passed);
  if (failed !== undefined) {
    throw new ApiError(
      "ELEVENLABS_CHECK_FAILED",
      `Cannot activate "${phoneNumber}" with the id "${elevenLabsPhoneId}": ${failed.message}`,
      { details: { checks } },
    );
  }
  const activation = { elevenLabsPhoneId, verification: "verified" } as const;
  return { number: await book.record(activation), checks };
}

/** Whether a refusal may name the number that ElevenLabs has under the id. */
async function mayKnow(
  book: Pick<ActivationBook, "mayKnow">,
  number: Pick<NumberToActivate, "phone_number">,
  imported: ImportedNumber | null,
): Promise<boolean> {
  if (imported === null) return false;
  return imported.phoneNumber === number.phone_number ||
    await book.mayKnow(imported.phoneNumber);
}
