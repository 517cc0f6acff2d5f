import type { Message } from "../state/message.ts";
import { cutPage, readPageQuery } from "./page.ts";
import { representMessage } from "./represent.ts";
import { invalidParameter, TwilioError } from "./twilio-error.ts";

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Answers one page of the account's messages, the newest first. */
export function listMessages(
  messages: readonly Message[],
  { accountSid, url }: { accountSid: string; url: URL },
) {
  const query = readPageQuery(url);
  const selected = [...messages].reverse()
    .filter(createFilter(url.searchParams));
  const { shown, paging } = cutPage(selected, url, {
    ...query,
    start: query.token === null
      ? query.page * query.size
      : positionAfter(query.token),
  });

  function positionAfter(pageToken: string): number {
    const last = selected.findIndex(({ sid }) => `PA${sid}` === pageToken);
    if (last !== -1) return last + 1;
    throw new TwilioError(400, 21481, `Invalid PageToken: "${pageToken}"`);
  }

  return {
    messages: shown.map((message) => representMessage(message, accountSid)),
    ...paging,
  };
}

function createFilter(query: URLSearchParams) {
  const from = query.get("From");
  const to = query.get("To");
  const on = readSpan(query, "DateSent");
  const after = readSpan(query, "DateSent>");
  const before = readSpan(query, "DateSent<");
  return (message: Message): boolean => {
    const sentAt = Math.floor(Date.parse(message.sentAt) / 1000) * 1000;
    return (from === null || message.from === from) &&
      (to === null || message.to === to) &&
      (on === null || (sentAt >= on.first && sentAt <= on.last)) &&
      (after === null || sentAt >= after.first) &&
      (before === null || sentAt <= before.last);
  };
}

/** A day in GMT, as documented, or a second: Twilio takes both (https://github.com/twilio/twilio-oai/issues/21). */
function readSpan(
  query: URLSearchParams,
  name: string,
): { readonly first: number; readonly last: number } | null {
  const value = query.get(name);
  if (value === null) return null;
  const first = Date.parse(value);
  const isTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(value);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  if (Number.isNaN(first) || !(isTime || isDay)) {
    throw invalidParameter(name, value);
  }
  return { first, last: isTime ? first : first + DAY_MILLISECONDS - 1000 };
}
