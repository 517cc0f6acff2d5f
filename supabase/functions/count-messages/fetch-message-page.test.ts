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
import {
  fetchMessagePage,
  type Message,
  type MessagePage,
} from "./fetch-message-page.ts";
import { messagePage, OURS, PATH, THEIRS } from "./testing/message-answers.ts";
import { TwilioListError } from "../_shared/twilio/twilio-list-error.ts";

const DAY = "2026-11-22";

/** All messages of the day, from its first page on. */
async function list(
  { account }: StubTwilio,
  client = createTwilioClient(account),
): Promise<readonly Message[]> {
  const found: Message[] = [];
  let nextPage: string | null = null;
  do {
    const page: MessagePage = await fetchMessagePage(client, {
      day: DAY,
      nextPage,
    });
    found.push(...page.messages);
    nextPage = page.nextPage;
  } while (nextPage !== null);
  return found;
}

Deno.test("every page of a day is read, a hundred messages at a time", async () => {
  await using twilio = startStubTwilio(
    messagePage(`${PATH}?PageSize=100&Page=1&PageToken=PASM1`, {}, {
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
      PageSize: "100",
    }],
    [`GET ${PATH}`, {
      "DateSent>": "2026-11-22T00:00:00Z",
      "DateSent<": "2026-11-22T23:59:59Z",
      PageSize: "100",
      Page: "1",
      PageToken: "PASM1",
    }],
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
  Deno.test(`${what} on a later page is a failure`, async () => {
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

Deno.test("a page that does not come in time is a timeout", async () => {
  const never = Promise.withResolvers<Response>();
  await using twilio = startStubTwilio(never.promise);
  const client = createTwilioClient(twilio.account, 1);
  const { code } = await assertRejects(
    () => list(twilio, client),
    TwilioListError,
  );
  assertStrictEquals(code, "TWILIO_TIMEOUT");
  never.resolve(new Response());
});
