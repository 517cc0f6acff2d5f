import { purchaseTag } from "../_shared/twilio/purchase-tag.ts";
import type { CarrierFailure, HeldNumber } from "./carrier.ts";
import type { LeasedRelease } from "./release-book.ts";
import type { ReleaseDeps } from "./release-deps.ts";

/** What the carrier has under the number's id. */
export type Look =
  | { readonly kind: "ours"; readonly number: HeldNumber }
  /** An earlier attempt gave it back, or an admin did in the console. */
  | { readonly kind: "gone" }
  /** Whatever it is, it is not what we want to give back. */
  | { readonly kind: "mismatch"; readonly message: string }
  | { readonly kind: "unknown"; readonly failure: CarrierFailure };

/** Compares what the carrier has with what is to be given back: the same number, tagged for the same organization. */
export async function lookAtNumber(
  { twilioSid, phoneNumber, organizationId }: LeasedRelease,
  { carrier }: Pick<ReleaseDeps, "carrier">,
): Promise<Look> {
  const found = await carrier.find(twilioSid);
  if (!found.ok) return { kind: "unknown", failure: found.failure };
  const number = found.value;
  if (number === null) return { kind: "gone" };
  const tag = purchaseTag({ organizationId });
  if (number.phoneNumber === phoneNumber && number.tag === tag) {
    return { kind: "ours", number };
  }
  return {
    kind: "mismatch",
    message:
      `Twilio has "${number.phoneNumber}" with the name "${number.tag}" under ${twilioSid}, and not "${phoneNumber}" with the name "${tag}"`,
  };
}
