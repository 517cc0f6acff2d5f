import assert from "node:assert/strict";
import { test } from "node:test";
import { openapiExcerpt } from "./testing/openapi-excerpt.ts";
import { readError, startForTest } from "./testing/start-for-test.ts";

const ours = "+16041234567";
const theirs = "+14165550123";
const sent = { from: ours, to: theirs, direction: "outbound-api" } as const;
const received = { from: theirs, to: ours, direction: "inbound" } as const;

test("messages are listed by page, the newest first", async (t) => {
  const { twilio, control } = await startForTest(t);
  await control.message([
    { ...sent, sentAt: "2026-11-02T00:00:00Z" },
    { ...received, sentAt: "2026-11-03T00:00:00Z", segments: 3 },
    { ...sent, sentAt: "2026-11-01T00:00:00Z", media: 1 },
  ]);
  const listed = await twilio.messages.list({ pageSize: 2 });
  assert.deepEqual(
    listed.map(({ dateSent, direction, status, numSegments, numMedia }) => [
      dateSent.toISOString().slice(0, 10),
      direction,
      status,
      numSegments,
      numMedia,
    ]),
    [
      ["2026-11-03", "inbound", "received", "3", "0"],
      ["2026-11-02", "outbound-api", "delivered", "1", "0"],
      ["2026-11-01", "outbound-api", "delivered", "1", "1"],
    ],
  );
  assert.equal((await control.requests("messages")).length, 2);
});

test("filters find the messages of a sender, of a recipient and of a time, both ends included", async (t) => {
  const { twilio, control, request } = await startForTest(t);
  const times = [
    "2026-11-01T23:59:59.999Z",
    "2026-11-02T00:00:00.000Z",
    "2026-11-02T23:59:59.999Z",
    "2026-11-03T00:00:00.000Z",
  ];
  await control.message(times.map((sentAt) => ({ ...sent, sentAt })));
  await control.message([{ ...received, sentAt: "2026-11-02T12:00:00.000Z" }]);
  const day = {
    dateSentAfter: new Date("2026-11-02T00:00:00Z"),
    dateSentBefore: new Date("2026-11-02T23:59:59Z"),
  };
  assert.equal((await twilio.messages.list(day)).length, 3);
  assert.equal((await twilio.messages.list({ ...day, from: ours })).length, 2);
  assert.equal((await twilio.messages.list({ ...day, to: ours })).length, 1);
  for (
    const [query, count] of [
      ["DateSent%3E=2026-11-02&DateSent%3C=2026-11-02", 3],
      ["DateSent=2026-11-02", 3],
      ["DateSent%3C=2026-11-01", 1],
    ] as const
  ) {
    const response = await request(`/Messages.json?${query}`);
    assert.equal(Object(await response.json()).messages.length, count, query);
  }
});

test("dates and tokens that Twilio refuses are refused", async (t) => {
  const { request } = await startForTest(t);
  const date = await request("/Messages.json?DateSent=yesterday");
  assert.equal((await readError(date)).code, 20422);
  const token = await request("/Messages.json?PageToken=PASM1");
  assert.equal((await readError(token)).code, 21481);
});

test("the account's usage has the billed SMS of each day", async (t) => {
  const { twilio, control } = await startForTest(t);
  const sentAt = "2026-11-02T12:00:00.000Z";
  await control.message([
    { ...sent, sentAt, segments: 3 },
    { ...received, sentAt },
    { ...sent, sentAt, status: "undelivered" },
    { ...sent, sentAt, status: "failed" },
    { ...sent, sentAt, status: "canceled" },
    { ...sent, sentAt, media: 1 },
    { ...sent, sentAt: "2026-11-03T00:00:00.000Z" },
  ]);
  const records = await twilio.usage.records.daily.list({
    category: "sms",
    startDate: new Date("2026-11-01"),
    endDate: new Date("2026-11-03"),
  });
  assert.deepEqual(
    records.map(({ startDate, count, usage }) => [
      startDate.toISOString().slice(0, 10),
      count,
      usage,
    ]),
    [["2026-11-03", "1", "1"], ["2026-11-02", "3", "5"], [
      "2026-11-01",
      "0",
      "0",
    ]],
  );
});

test("a reset removes the messages", async (t) => {
  const { twilio, control } = await startForTest(t);
  await control.message([sent]);
  assert.equal((await twilio.messages.list()).length, 1);
  await control.reset();
  assert.deepEqual(await twilio.messages.list(), []);
});

test("a message has every documented property", async (t) => {
  const { control, request } = await startForTest(t);
  await control.message([sent]);
  const { messages: [shown] } = Object(
    await (await request("/Messages.json")).json(),
  );
  const schema = openapiExcerpt.components.schemas["api.v2010.account.message"];
  assert.deepEqual(
    Object.keys(Object(shown)).sort(),
    Object.keys(Object(schema?.["properties"])).sort(),
  );
});
