import { assertEquals } from "../_shared/std/assert.ts";
import { startStubTwilio } from "../_shared/twilio/testing/stub-twilio.ts";
import { listMessages } from "./testing/list-messages.ts";
import { messagePage, OURS, PATH, THEIRS } from "./testing/message-answers.ts";

Deno.test("every page of a day is read, a hundred messages at a time", async () => {
  await using twilio = startStubTwilio(
    messagePage(`${PATH}?PageSize=100&Page=1&PageToken=PASM1`, {}, {
      num_segments: "3",
    }),
    messagePage(null, { direction: "inbound", from: THEIRS, to: OURS }),
  );
  assertEquals(await listMessages(twilio), [
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
  assertEquals(await listMessages(twilio), [{
    direction: "",
    status: "",
    from: "",
    to: "",
    numSegments: 0,
    numMedia: 0,
  }]);
});
