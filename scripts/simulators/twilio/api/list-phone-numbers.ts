import type { OwnedNumber } from "../state/owned-number.ts";
import type { SimulatorState } from "../state/simulator-state.ts";
import { cutPage, readPageQuery } from "./page.ts";
import { readBoolean } from "./read-parameter.ts";
import { representPhoneNumber } from "./represent.ts";
import { TwilioError } from "./twilio-error.ts";

/**
 * Answers one page of the account's numbers, the newest first. `PageToken` is "PA" and the last sid of the page before,
 * so that purchases and releases between two pages neither repeat nor hide a number.
 */
export function listPhoneNumbers(
  state: SimulatorState,
  { accountSid, url }: { accountSid: string; url: URL },
) {
  const query = readPageQuery(url);
  const numbers = select(state, url.searchParams);
  const { shown, paging } = cutPage(numbers, url, {
    ...query,
    start: query.token === null
      ? query.page * query.size
      : positionAfter(query.token),
  });

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
    ...paging,
  };
}

/** The numbers that fit the filters of a list, the newest first. */
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
