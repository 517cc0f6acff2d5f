import type { OwnedNumber } from "../state/event.ts";
import type { SimulatorState } from "../state/simulator-state.ts";
import { readBoolean, readInteger, readPageSize } from "./read-parameter.ts";
import { representPhoneNumber } from "./represent-phone-number.ts";
import { TwilioError } from "./twilio-error.ts";

/**
 * Answers one page of the account's numbers, the newest first. `PageToken` is "PA"
 * and the sid that the page before ended with, so that purchases and releases between
 * two pages neither repeat nor hide a number.
 */
export function listPhoneNumbers(
  state: SimulatorState,
  { accountSid, url }: { accountSid: string; url: URL },
) {
  const query = url.searchParams;
  const size = readPageSize(query);
  const page = readInteger(query, "Page", {
    minimum: 0,
    maximum: Number.MAX_SAFE_INTEGER,
    fallback: 0,
  });
  const token = query.get("PageToken");
  const numbers = select(state, query);
  const start = token === null ? page * size : positionAfter(token);
  const shown = numbers.slice(start, start + size);
  const last = shown.at(-1);
  const more = last !== undefined && start + size < numbers.length;

  function positionAfter(pageToken: string): number {
    const turn = state.numbers.turnOf(pageToken.slice(2));
    if (turn === null) {
      throw new TwilioError(400, 21481, `Invalid PageToken: "${pageToken}"`);
    }
    const next = numbers.findIndex(({ sid }) =>
      (state.numbers.turnOf(sid) ?? 0) < turn
    );
    return next === -1 ? numbers.length : next;
  }

  return {
    incoming_phone_numbers: shown.map((number) =>
      representPhoneNumber(number, accountSid)
    ),
    page,
    page_size: size,
    start: page * size,
    end: page * size + Math.max(0, shown.length - 1),
    uri: url.pathname + url.search,
    first_page_uri: pageUri(url, { size, page: 0 }),
    next_page_uri: more
      ? pageUri(url, { size, page: page + 1, token: `PA${last.sid}` })
      : null,
    previous_page_uri: page > 0 ? pageUri(url, { size, page: page - 1 }) : null,
  };
}

/** The numbers that the filters of a list leave, the newest first. */
function select(
  { numbers, settings }: SimulatorState,
  query: URLSearchParams,
): OwnedNumber[] {
  const friendlyName = query.get("FriendlyName");
  const origin = query.get("Origin");
  const beta = readBoolean(query, "Beta");
  const pattern = readPattern(query.get("PhoneNumber"));
  const newest = Date.now() - settings.listLagMilliseconds;
  return numbers.all().reverse().filter((number) =>
    (friendlyName === null ||
      number.configuration.friendly_name === friendlyName) &&
    Date.parse(number.purchasedAt) <= newest &&
    (origin === null || origin === "twilio") &&
    (beta !== false || !number.beta) &&
    pattern.test(number.phoneNumber)
  );
}

/** Twilio: partial numbers, with `*` for any digit. */
function readPattern(filter: string | null): RegExp {
  const signs = (filter ?? "").replace(/[^\d*+]/g, "");
  return new RegExp(signs.replaceAll("+", "\\+").replaceAll("*", "\\d"));
}

function pageUri(
  url: URL,
  { size, page, token }: { size: number; page: number; token?: string },
): string {
  const query = new URLSearchParams(url.searchParams);
  query.set("PageSize", String(size));
  query.set("Page", String(page));
  query.delete("PageToken");
  if (token !== undefined) query.set("PageToken", token);
  return `${url.pathname}?${query}`;
}
