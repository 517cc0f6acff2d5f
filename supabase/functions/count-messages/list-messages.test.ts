import {
  assertEquals,
  assertRejects,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { createTwilioClient } from "../_shared/twilio/create-twilio-client.ts";
import {
  startResettingTwilio,
  startStubTwilio,
  type StubTwilio,
  twilioError,
} from "../_shared/twilio/testing/stub-twilio.ts";
import { listMessages, type Message } from "./list-messages.ts";
import { messagePage, OURS, PATH, THEIRS } from "./testing/message-answers.ts";
import { TwilioListError } from "../_shared/twilio/walk-pages.ts";

async function list(
  { account }: StubTwilio,
  deadline: AbortSignal = new AbortController().signal,
  client = createTwilioClient(account),
): Promise<readonly Message[]> {
  const found: Message[] = [];
  for await (const page of listMessages(client, "2026-11-22", deadline)) {
    found.push(...page);
  }
  return found;
}

Deno.test("every page of a day is read, a thousand messages at a time", async () => {
  await using twilio = startStubTwilio(
    messagePage(`${PATH}?PageSize=1000&Page=1&PageToken=PASM1`, {}, {
      num_segments: "3",
    }),
    messagePage(null, { direction: "inbound", from: THEIRS, to: OURS }),
  );
  assertEquals(await list(twilio), [
    {
      direction: "outbound-api",
      from: OURS,
      to: THEIRS,
      status: "delivered",
      numSegments: 1,
      numMedia: 0,
    },
    {
      direction: "outbound-api",
      from: OURS,
      to: THEIRS,
      status: "delivered",
      numSegments: 3,
      numMedia: 0,
    },
    {
      direction: "inbound",
      from: THEIRS,
      to: OURS,
      status: "delivered",
      numSegments: 1,
      numMedia: 0,
    },
  ]);
  assertEquals(twilio.received.map(({ line, query }) => [line, query]), [
    [`GET ${PATH}`, {
      "DateSent>": "2026-11-22T00:00:00Z",
      "DateSent<": "2026-11-22T23:59:59Z",
      PageSize: "1000",
    }],
    [`GET ${PATH}`, { PageSize: "1000", Page: "1", PageToken: "PASM1" }],
  ]);
});

Deno.test("a value that Twilio does not know yet is empty or zero", async () => {
  await using twilio = startStubTwilio(
    messagePage(null, {
      direction: null,
      status: null,
      from: null,
      to: null,
      num_segments: null,
      num_media: null,
    }),
  );
  assertEquals(await list(twilio), [{
    direction: "",
    status: "",
    from: "",
    to: "",
    numSegments: 0,
    numMedia: 0,
  }]);
});

for (
  const [what, answer, code] of [
    ["too many requests", () => twilioError(429, 20429), "TWILIO_UNAVAILABLE"],
    ["a failure", () => twilioError(500, 20500), "TWILIO_UNAVAILABLE"],
    ["a wrong credential", () => twilioError(401, 20003), "TWILIO_REFUSED"],
    [
      "a proxy's page",
      () => new Response("<html>", { status: 200 }),
      "TWILIO_UNAVAILABLE",
    ],
    [
      "half a segment",
      () => messagePage(null, { num_segments: "0.5" }),
      "TWILIO_UNAVAILABLE",
    ],
  ] as const
) {
  Deno.test(`${what} on a later page fails the whole day`, async () => {
    await using twilio = startStubTwilio(
      messagePage(`${PATH}?Page=1`, {}),
      answer(),
    );
    const failure = await assertRejects(() => list(twilio), TwilioListError);
    assertStrictEquals(failure.code, code);
  });
}

Deno.test("a connection that breaks is a failure", async () => {
  await using twilio = startResettingTwilio();
  const { code } = await assertRejects(() => list(twilio), TwilioListError);
  assertStrictEquals(code, "TWILIO_UNAVAILABLE");
});

Deno.test("after the deadline no page is requested", async () => {
  await using twilio = startStubTwilio(
    messagePage(`${PATH}?Page=1`, {}),
    messagePage(null, {}),
  );
  const { code } = await assertRejects(
    () => list(twilio, AbortSignal.abort()),
    TwilioListError,
  );
  assertStrictEquals(code, "TWILIO_TIMEOUT");
  assertStrictEquals(twilio.received.length, 1);
});

Deno.test("a page that does not come in time is a timeout", async () => {
  const never = Promise.withResolvers<Response>();
  await using twilio = startStubTwilio(never.promise);
  const client = createTwilioClient(twilio.account, 1);
  const { code } = await assertRejects(
    () => list(twilio, undefined, client),
    TwilioListError,
  );
  assertStrictEquals(code, "TWILIO_TIMEOUT");
  never.resolve(new Response());
});
