import { isBilledSms, type Message } from "../state/message.ts";
import { readPageSize } from "./read-parameter.ts";
import { invalidParameter } from "./twilio-error.ts";

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * Answers the account's SMS by day, the newest first, on one page: `count` has the messages, `usage` the billed
 * segments. Other categories are not simulated.
 */
export function listDailyUsage(
  messages: readonly Message[],
  { accountSid, url }: { accountSid: string; url: URL },
) {
  const query = url.searchParams;
  const category = query.get("Category");
  if (category !== "sms") throw invalidParameter("Category", String(category));
  const today = new Date().toISOString().slice(0, 10);
  const first = readDay(query, "StartDate", today);
  const last = [readDay(query, "EndDate", today), today].sort()[0] ?? today;
  const size = readPageSize(query);
  const days: string[] = [];
  let time = Date.parse(last);
  while (time >= Date.parse(first) && days.length < size) {
    days.push(new Date(time).toISOString().slice(0, 10));
    time -= DAY_MILLISECONDS;
  }
  const billed = messages.filter(isBilledSms);
  const sentOn = (day: string) =>
    billed.filter(({ sentAt }) => sentAt.slice(0, 10) === day);
  const uri = url.pathname + url.search;
  return {
    usage_records: days.map((day) => ({
      account_sid: accountSid,
      api_version: "2010-04-01",
      as_of: `${today}T00:00:00+00:00`,
      category,
      count: String(sentOn(day).length),
      count_unit: "messages",
      description: "SMS",
      start_date: day,
      end_date: day,
      price: "0",
      price_unit: "usd",
      usage: String(
        sentOn(day).reduce((sum, { segments }) => sum + segments, 0),
      ),
      usage_unit: "messages",
      subresource_uris: {},
      uri,
    })),
    page: 0,
    page_size: size,
    start: 0,
    end: Math.max(0, days.length - 1),
    uri,
    first_page_uri: uri,
    next_page_uri: null,
    previous_page_uri: null,
  };
}

/** A day of GMT as YYYY-MM-DD. */
function readDay(
  query: URLSearchParams,
  name: string,
  fallback: string,
): string {
  const value = query.get(name) ?? fallback;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value))) {
    throw invalidParameter(name, value);
  }
  return value;
}
