import type { TestContext } from "node:test";
import twilio from "twilio";
import { z } from "zod";
import { createTwilioControlClient } from "../control-client.ts";
import type { AreaCodeTable } from "../inventory/place.ts";
import { startTwilioSimulator, type TwilioSimulatorOptions } from "../start.ts";

export const accountSid = "AC00000000000000000000000000000001";
export const authToken = "token of the test";

/** A few area codes, of which 902 has two regions. */
const areaCodes: AreaCodeTable = new Map(
  ([
    { areaCode: "236", country: "CA", regions: ["BC"] },
    { areaCode: "415", country: "US", regions: ["CA"] },
    { areaCode: "604", country: "CA", regions: ["BC"] },
    { areaCode: "778", country: "CA", regions: ["BC"] },
    { areaCode: "902", country: "CA", regions: ["NS", "PE"] },
  ] as const).map((place) => [place.areaCode, place]),
);

/** A simulator for one test, with its clients; stops when the test ends. */
export async function startForTest(
  t: TestContext,
  options: Partial<TwilioSimulatorOptions> = {},
) {
  const simulator = await startTwilioSimulator({
    port: 0,
    accountSid,
    authToken,
    areaCodes,
    ...options,
  });
  t.after(() => simulator.stop());
  const account = `${simulator.url}/2010-04-01/Accounts/${accountSid}`;
  const headers = { Authorization: basic(accountSid, authToken) };
  return {
    ...simulator,
    twilio: connect(simulator.url),
    control: createTwilioControlClient(simulator.url),
    /** Requests a path below the account, with an optional form. */
    request: (path: string, init: RequestInit = {}) =>
      fetch(account + path, { headers, ...init }),
    buy: (form: Record<string, string>) =>
      fetch(`${account}/IncomingPhoneNumbers.json`, {
        method: "POST",
        headers,
        body: new URLSearchParams(form),
      }),
  };
}

/** Twilio's own client, talking to the given origin. */
export function connect(url: string, timeout = 5_000) {
  const client = twilio(accountSid, authToken, { timeout });
  client.api.baseUrl = url;
  client.pricing.baseUrl = url;
  return client;
}

/** The value of an Authorization header. */
export function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
}

/** Twilio's error envelope in a response. */
export async function readError(response: Response) {
  return z.strictObject({
    code: z.int(),
    message: z.string(),
    more_info: z.string(),
    status: z.literal(response.status),
  }).parse(await response.json());
}
