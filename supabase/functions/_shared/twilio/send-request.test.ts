import {
  assert,
  assertEquals,
  assertRejects,
  assertStrictEquals,
} from "../std/assert.ts";
import {
  createTwilioClient,
  type TwilioClient,
} from "./create-twilio-client.ts";
import { createSendRequest, ErrorAnswer } from "./send-request.ts";
import {
  ACCOUNT_SID,
  startResettingTwilio,
  startStubTwilio,
} from "./testing/stub-twilio.ts";
import { askTwilio } from "./twilio-failure.ts";

const NUMBER = "+16045550001";
const PATH = `/2010-04-01/Accounts/${ACCOUNT_SID}/IncomingPhoneNumbers.json`;

Deno.test("a form is sent once, with the account's name and password", async () => {
  await using twilio = startStubTwilio(
    Response.json({ sid: "PN1" }, { status: 201 }),
  );
  const { account } = twilio;
  const answer = await createSendRequest(account, 10_000)({
    method: "post",
    uri: `${account.apiBaseUrl}${PATH}`,
    data: { PhoneNumber: NUMBER, FriendlyName: "a&b=c d", Beta: false },
  });
  assertEquals([answer.statusCode, answer.body], [201, { sid: "PN1" }]);
  const [request] = twilio.received;
  assertStrictEquals(request?.line, `POST ${PATH}`);
  assertEquals(request.form, {
    PhoneNumber: NUMBER,
    FriendlyName: "a&b=c d",
    Beta: "false",
  });
  assertStrictEquals(
    request.headers.get("authorization"),
    `Basic ${btoa(`${ACCOUNT_SID}:the-auth-token`)}`,
  );
  assert(request.headers.has("content-length"), "Its length is told before");
});

Deno.test("a list is a parameter for each of its items", async () => {
  await using twilio = startStubTwilio(Response.json({}));
  const { account } = twilio;
  await createSendRequest(account, 10_000)({
    method: "get",
    uri: `${account.apiBaseUrl}${PATH}?Page=1`,
    params: { Tag: ["one", "two"] },
  });
  assertEquals(twilio.received[0]?.search, "?Page=1&Tag=one&Tag=two");
});

Deno.test("regression: a purchase is not repeated when a kept connection is closed before the answer", async () => {
  await using twilio = startResettingTwilio({ answered: 1 });
  const { incomingPhoneNumbers } = createTwilioClient(twilio.account);
  await incomingPhoneNumbers.create({ phoneNumber: NUMBER });
  await assertRejects(() =>
    incomingPhoneNumbers.create({ phoneNumber: NUMBER })
  );
  assertEquals(
    twilio.received.map(({ line }) => line),
    [`POST ${PATH}`, `POST ${PATH}`],
  );
});

const SID = `PN${"0".repeat(32)}`;

for (
  const [what, ask] of [
    ["a purchase", (of) => of.create({ phoneNumber: NUMBER })],
    ["a change", (of) => of(SID).update({ friendlyName: "" })],
    ["a release", (of) => of(SID).remove()],
  ] satisfies readonly [
    string,
    (of: TwilioClient["incomingPhoneNumbers"]) => Promise<unknown>,
  ][]
) {
  Deno.test(`${what} does not use the connection that reading keeps, and is not repeated`, async () => {
    await using twilio = startResettingTwilio({ answered: 1 });
    const { incomingPhoneNumbers } = createTwilioClient(twilio.account);
    await incomingPhoneNumbers(SID).fetch();
    await assertRejects(() => ask(incomingPhoneNumbers));
    assertStrictEquals(twilio.received.length, 2);
  });
}

Deno.test("a redirection is a failure and is not followed", async () => {
  await using twilio = startStubTwilio(
    new Response(null, { status: 307, headers: { location: PATH } }),
  );
  const { balance } = createTwilioClient(twilio.account);
  const { status } = await assertRejects(() => balance.fetch(), ErrorAnswer);
  assertStrictEquals(status, 307);
  assertStrictEquals(twilio.received.length, 1);
});

Deno.test("the client gives up on an answer that does not come in time", async () => {
  const never = Promise.withResolvers<Response>();
  await using twilio = startStubTwilio(never.promise);
  const { balance } = createTwilioClient(twilio.account, 1);
  const { name } = await assertRejects(() => balance.fetch(), DOMException);
  assertStrictEquals(name, "TimeoutError");
  never.resolve(new Response());
});

/** The failure of a request that is answered 429 with this header. */
async function failureAfter(retryAfter?: string) {
  await using twilio = startStubTwilio(
    Response.json({ code: 20429, message: "Too many requests" }, {
      status: 429,
      headers: retryAfter === undefined ? {} : { "retry-after": retryAfter },
    }),
  );
  const { balance } = createTwilioClient(twilio.account);
  const found = await askTwilio(() => balance.fetch());
  assertStrictEquals(found.ok, false);
  assertStrictEquals(twilio.received.length, 1);
  return found.failure;
}

Deno.test("a 429 is rate-limited, and is not repeated on the spot", async () => {
  assertEquals(await failureAfter(), {
    kind: "rate-limited",
    code: "TWILIO_20429",
    message: "Too many requests",
  });
});

Deno.test("a wait in seconds is read", async () => {
  assertStrictEquals((await failureAfter("7")).retryAfterSeconds, 7);
  assertStrictEquals((await failureAfter(" 0 ")).retryAfterSeconds, 0);
});

Deno.test("a wait until a date is turned into seconds", async () => {
  const inTwoMinutes = new Date(Date.now() + 120_000).toUTCString();
  const wait = (await failureAfter(inTwoMinutes)).retryAfterSeconds;
  assert(wait !== undefined && wait > 60 && wait <= 120, `${wait} seconds`);
});

Deno.test("a date in the past means no wait", async () => {
  const past = new Date(Date.now() - 120_000).toUTCString();
  assertStrictEquals((await failureAfter(past)).retryAfterSeconds, 0);
});

Deno.test("a wait of days is cut to an hour", async () => {
  for (const header of ["86400", "99999999999999999999"]) {
    assertStrictEquals((await failureAfter(header)).retryAfterSeconds, 3600);
  }
});

Deno.test("an unreadable wait is ignored", async () => {
  for (const header of ["", "soon", "-"]) {
    assertStrictEquals(
      (await failureAfter(header)).retryAfterSeconds,
      undefined,
    );
  }
});
