import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAnswerMatchesTwilioSpec } from "./testing/assert-answer-matches-twilio-spec.ts";
import { assertMatchesTwilioSpec } from "./testing/assert-matches-twilio-spec.ts";
import { openapiExcerpt } from "./testing/openapi-excerpt.ts";
import {
  accountSid,
  authToken,
  basic,
  startForTest,
} from "./testing/start-for-test.ts";

const message = {
  from: "+16041234567",
  to: "+14165550123",
  direction: "outbound-api",
} as const;
const account = `/2010-04-01/Accounts/${accountSid}`;

test("every answer fits Twilio's published description", async (t) => {
  const { url, control, buy } = await startForTest(t);
  const bought = await buy({
    PhoneNumber: "+16041234567",
    VoiceUrl: "https://example.com/voice",
    EmergencyAddressSid: `AD${"0".repeat(32)}`,
  });
  const path = `${account}/IncomingPhoneNumbers.json`;
  const number: unknown = await bought.json();
  const created = { status: bought.status, body: number };
  assertAnswerMatchesTwilioSpec({ method: "POST", path }, created);
  const calls = `${account}/Calls.json`;
  const placed = await fetch(url + calls, {
    method: "POST",
    headers: { Authorization: basic(accountSid, authToken) },
    body: new URLSearchParams({
      From: "+16041234567",
      To: "+14165550123",
      Url: "http://127.0.0.1:1/voice",
    }),
  });
  assertAnswerMatchesTwilioSpec(
    { method: "POST", path: calls },
    { status: placed.status, body: await placed.json() },
  );
  await buy({ AreaCode: "415" });
  await control.message([
    { ...message, sentAt: "2026-11-01T10:00:00Z" },
    { ...message, status: "failed", sentAt: "2026-11-01T11:00:00Z" },
  ]);
  const [plain] = (await control.account()).phoneNumbers.slice(-1);

  const member = `${account}/IncomingPhoneNumbers/${plain?.sid}.json`;
  const requests = [
    ["GET", `${account}/AvailablePhoneNumbers/CA/Local.json`, "?AreaCode=604"],
    ["GET", path, "?PageSize=1"],
    ["GET", path, "?PageSize=1&Page=1"],
    ["GET", member, ""],
    ["POST", member, ""],
    ["DELETE", member, ""],
    ["GET", `${account}/Balance.json`, ""],
    [
      "GET",
      `${account}/Usage/Records/Daily.json`,
      "?Category=sms&StartDate=2026-11-01&EndDate=2026-11-02",
    ],
    [
      "GET",
      `${account}/Messages.json`,
      "?PageSize=1&DateSent%3E=2026-11-01&DateSent%3C=2026-11-01T23:59:59Z",
    ],
    ["GET", "/v1/PhoneNumbers/Countries/US", ""],
  ] as const;
  for (const [method, path, query] of requests) {
    const headers = { Authorization: basic(accountSid, authToken) };
    const response = await fetch(url + path + query, { method, headers });
    const text = await response.text();
    const body: unknown = text === "" ? null : JSON.parse(text);
    const answer = { status: response.status, body };
    assertAnswerMatchesTwilioSpec({ method, path }, answer);
  }
  for (const request of await control.requests()) {
    assertMatchesTwilioSpec(request);
  }
});

test("a phone number has every documented property", async (t) => {
  const { buy } = await startForTest(t);
  const number: unknown = await (await buy({ AreaCode: "604" })).json();
  const schema = openapiExcerpt.components
    .schemas["api.v2010.account.incoming_phone_number"];
  assert.deepEqual(
    Object.keys(Object(number)).sort(),
    Object.keys(Object(schema?.["properties"])).sort(),
  );
});

test("an answer that Twilio would not give is found", () => {
  const balance = { method: "GET", path: `${account}/Balance.json` };
  const wrong = [
    { status: 201, body: {} },
    { status: 200, body: { account_sid: accountSid, balance: 1.15 } },
    { status: 200, body: { account_sid: "AC1", balance: "1.15" } },
    { status: 200, body: { amount: "1.15" } },
  ];
  for (const answer of wrong) {
    assert.throws(() => assertAnswerMatchesTwilioSpec(balance, answer));
  }
  const right = { account_sid: accountSid, balance: "1.15", currency: "USD" };
  const answer = { status: 200, body: right };
  assertAnswerMatchesTwilioSpec(balance, answer);
});

test("a request that Twilio does not document is found", () => {
  const search = {
    method: "GET",
    path: `${account}/AvailablePhoneNumbers/CA/Local.json`,
    query: {},
    form: {},
  };
  const purchase = {
    method: "POST",
    path: `${account}/IncomingPhoneNumbers.json`,
    query: {},
    form: { PhoneNumber: "+16041234567", FriendlyName: "org:1" },
  };
  const wrong = [
    [{ ...search, query: { AreaCode: "" } }, /"AreaCode=": data must be int/],
    [{ ...search, query: { AreaCode: "NaN" } }, /must be integer/],
    [{ ...search, query: { SmsEnabled: "yes" } }, /must be boolean/],
    [{ ...search, query: { PageSize: "1001" } }, /must be <= 1000/],
    [{ ...search, query: { areaCode: "604" } }, /undocumented "areaCode"/],
    [{ ...search, path: search.path.replace("CA", "ca") }, /path "CountryCode/],
    [{ ...search, method: "POST" }, /method and path/],
    [{ ...search, path: `${account}/Queues.json` }, /method and path/],
    [
      { ...purchase, form: { FriendlyName: "org:1" } },
      /phone_number, area_code/,
    ],
    [{ ...purchase, form: { PhoneNumber: "six" } }, /must match format/],
    [{ ...purchase, query: { PhoneNumber: "+16041234567" } }, /undocumented/],
    [
      { ...purchase, form: { ...purchase.form, VoiceUrl: "/voice" } },
      /must match format "uri"/,
    ],
    [
      { ...purchase, form: { ...purchase.form, AddressSid: "AD1" } },
      /"AddressSid=AD1"/,
    ],
    [
      { ...purchase, path: purchase.path.replace(accountSid, "AC1") },
      /path "AccountSid/,
    ],
  ] as const;
  for (const [request, message] of wrong) {
    assert.throws(() => assertMatchesTwilioSpec(request), { message });
  }
  assertMatchesTwilioSpec(purchase);
  assertMatchesTwilioSpec({ ...search, query: { AreaCode: "604" } });
});
