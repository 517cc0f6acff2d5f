import { type Context, Hono } from "hono";
import { strike } from "../middleware.ts";
import type { Simulation, SimulatorEnv } from "../simulation.ts";
import type { OwnedNumber } from "../state/owned-number.ts";
import { subtract, sum } from "../state/money.ts";
import { placeCall } from "../calls/place-call.ts";
import { listDailyUsage } from "./list-daily-usage.ts";
import { listMessages } from "./list-messages.ts";
import { listPhoneNumbers } from "./list-phone-numbers.ts";
import { phoneNumberPrices } from "./phone-number-prices.ts";
import {
  purchasePhoneNumber,
  releasePhoneNumber,
  updatePhoneNumber,
} from "./owned-phone-numbers.ts";
import { representCall } from "./represent-call.ts";
import { representPhoneNumber } from "./represent.ts";
import { searchAvailablePhoneNumbers } from "./search-available-phone-numbers.ts";
import { notFound } from "./twilio-error.ts";

/**
 * The part of Twilio's API that is simulated: api.twilio.com and pricing.twilio.com behind one origin. Another
 * account's path is not found; Twilio does not document its answer there.
 */
export function createApiRoutes(simulation: Simulation): Hono<SimulatorEnv> {
  const { accountSid, state } = simulation;
  const account = `/2010-04-01/Accounts/${accountSid}`;
  const collection = `${account}/IncomingPhoneNumbers.json`;
  const member = `${account}/IncomingPhoneNumbers/:file{PN[0-9a-fA-F]+\\.json}`;
  const represent = (number: OwnedNumber) =>
    representPhoneNumber(number, accountSid);
  const requested = (c: Context<SimulatorEnv>): OwnedNumber => {
    const sid = c.req.path.split("/").at(-1)?.replace(".json", "") ?? "";
    const number = state.numbers.get(sid);
    if (number === null) throw notFound(c.req.path);
    return number;
  };

  return new Hono<SimulatorEnv>()
    .get(
      `${account}/AvailablePhoneNumbers/:country/Local.json`,
      strike(simulation, "search"),
      (c) => {
        const search = { country: c.req.param("country"), url: urlOf(c) };
        return c.json(searchAvailablePhoneNumbers(state, search));
      },
    )
    .post(
      collection,
      strike(simulation, "purchase"),
      (c) => c.json(represent(purchasePhoneNumber(state, c.get("form"))), 201),
    )
    .get(
      collection,
      strike(simulation, "list"),
      (c) => c.json(listPhoneNumbers(state, { accountSid, url: urlOf(c) })),
    )
    .get(
      member,
      strike(simulation, "fetch"),
      (c) => c.json(represent(requested(c))),
    )
    .post(
      member,
      strike(simulation, "update"),
      (c) =>
        c.json(
          represent(updatePhoneNumber(state, requested(c), c.get("form"))),
        ),
    )
    .delete(member, strike(simulation, "release"), (c) => {
      releasePhoneNumber(state, requested(c));
      return c.body(null, 204);
    })
    .get(`${account}/Balance.json`, strike(simulation, "balance"), (c) => {
      const spent = sum(state.charges.map(({ price }) => price));
      const balance = subtract(state.settings.openingBalance, spent);
      return c.json({ account_sid: accountSid, balance, currency: "USD" });
    })
    .get(
      `${account}/Usage/Records/Daily.json`,
      strike(simulation, "usage"),
      (c) =>
        c.json(
          listDailyUsage(state.messages, { accountSid, url: urlOf(c) }),
        ),
    )
    .post(`${account}/Calls.json`, strike(simulation, "call"), (c) => {
      const call = placeCall(simulation, c.get("form"));
      return c.json(representCall(call, accountSid), 201);
    })
    .get(
      `${account}/Messages.json`,
      strike(simulation, "messages"),
      (c) =>
        c.json(listMessages(state.messages, { accountSid, url: urlOf(c) })),
    )
    .get(
      "/v1/PhoneNumbers/Countries/:country",
      strike(simulation, "price"),
      (c) => c.json(phoneNumberPrices(c.req.param("country"))),
    );
}

function urlOf(c: Context<SimulatorEnv>): URL {
  return new URL(c.req.url);
}
