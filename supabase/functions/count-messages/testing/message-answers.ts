import { ACCOUNT_SID } from "../../_shared/twilio/testing/stub-twilio.ts";

/** The path of the account's list of messages. */
export const PATH = `/2010-04-01/Accounts/${ACCOUNT_SID}/Messages.json`;

/** Our number. */
export const OURS = "+16045550001";
/** Another party's number. */
export const THEIRS = "+14165550123";

/** A page as Twilio sends it: delivered messages from our number, unless they say otherwise. */
export function messagePage(
  next: string | null,
  ...messages: readonly Readonly<Record<string, string | null>>[]
): Response {
  return Response.json({
    messages: messages.map((message) => ({
      sid: `SM${"0".repeat(32)}`,
      direction: "outbound-api",
      from: OURS,
      to: THEIRS,
      status: "delivered",
      num_segments: "1",
      num_media: "0",
      date_created: "Sun, 22 Nov 2026 08:00:00 +0000",
      date_sent: "Sun, 22 Nov 2026 08:00:00 +0000",
      date_updated: "Sun, 22 Nov 2026 08:00:00 +0000",
      ...message,
    })),
    page: 0,
    page_size: 1000,
    next_page_uri: next,
  });
}
