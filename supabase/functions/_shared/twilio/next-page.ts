import { TwilioListError } from "./twilio-list-error.ts";

/**
 * Where a list at Twilio goes on, for another request: the query of its next page, null after the last. Without its
 * host: the credential goes only to the configured host.
 *
 * @param page the page that was read; null for the first
 * @throws {TwilioListError} when that was the same page, or the first: it would be counted again, without end
 */
export function nextPageOf(
  { nextPageUrl }: { readonly nextPageUrl?: string | undefined },
  page: string | null,
): string | null {
  if (!nextPageUrl) return null;
  const next = new URL(nextPageUrl).search;
  const isFirst = Object.keys(pageParameters(next)).length === 0;
  if (isFirst || next === page) throw new TwilioListError("unavailable");
  return next;
}

/** The SDK's parameters for a page; null is the first. */
export function pageParameters(nextPage: string | null) {
  const parameters = new URLSearchParams(nextPage ?? "");
  const pageToken = parameters.get("PageToken");
  const pageNumber = parameters.get("Page");
  return {
    ...(pageToken !== null && { pageToken }),
    ...(pageNumber !== null && { pageNumber: Number(pageNumber) }),
  };
}
