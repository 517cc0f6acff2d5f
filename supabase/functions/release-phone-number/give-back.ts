import type { CarrierFailure, HeldNumber } from "./carrier.ts";
import type { LeasedRelease } from "./release-book.ts";
import type { ReleaseDeps } from "./release-deps.ts";

/** What came of asking the carrier to take a number back. */
export type GivenBack =
  | { readonly kind: "given-back" }
  | { readonly kind: "failure"; readonly failure: CarrierFailure }
  | { readonly kind: "lease-lost" };

/**
 * Gives the number back, without its emergency address. What the number is must have been looked at; whether it is still
 * to be given back is read again right before each request, because it cannot be had back.
 */
export async function giveBack(
  release: LeasedRelease,
  { hasEmergencyAddress }: HeldNumber,
  { book, carrier }: Pick<ReleaseDeps, "book" | "carrier">,
): Promise<GivenBack> {
  const { twilioSid } = release;
  if (hasEmergencyAddress) {
    const confirmed = await book.confirm(release, "final");
    if (confirmed === "lease_lost") return { kind: "lease-lost" };
    const removed = await carrier.removeEmergencyAddress(twilioSid);
    if (!removed.ok) return { kind: "failure", failure: removed.failure };
  }
  const confirmed = await book.confirm(release, "final");
  if (confirmed === "lease_lost") return { kind: "lease-lost" };
  const released = await carrier.release(twilioSid);
  return released.ok
    ? { kind: "given-back" }
    : { kind: "failure", failure: released.failure };
}
