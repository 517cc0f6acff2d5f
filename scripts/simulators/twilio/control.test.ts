import assert from "node:assert/strict";
import { once } from "node:events";
import { request } from "node:http";
import { test } from "node:test";
import { RequestLog } from "../request-log.ts";
import { authToken, startForTest } from "./testing/start-for-test.ts";

test("requests are recorded with parameters and status, without credentials", async (t) => {
  const { url, control, buy, request } = await startForTest(t);
  await request("/AvailablePhoneNumbers/CA/Local.json?AreaCode=");
  await buy({ PhoneNumber: "+16041234567", FriendlyName: "org:1" });
  await fetch(`${url}/2010-04-01/Accounts.json`);
  const requests = await control.requests();
  assert.deepEqual(
    requests.map(({ method, query, form, operation, status }) => ({
      method,
      query,
      form,
      operation,
      status,
    })),
    [
      {
        method: "GET",
        query: { AreaCode: "" },
        form: {},
        operation: "search",
        status: 400,
      },
      {
        method: "POST",
        query: {},
        form: { PhoneNumber: "+16041234567", FriendlyName: "org:1" },
        operation: "purchase",
        status: 201,
      },
      { method: "GET", query: {}, form: {}, operation: null, status: 401 },
    ],
  );
  assert.ok(!JSON.stringify(requests).includes(btoa(authToken).slice(0, 8)));
  assert.equal((await control.requests("purchase")).length, 1);
  await control.clearRequests();
  assert.deepEqual(await control.requests(), []);
});

test("the record of requests keeps the latest 10,000", () => {
  const log = new RequestLog();
  const request = { method: "GET", path: "/", query: {}, form: {} };
  for (let turn = 1; turn <= 10_002; turn += 1) log.add(request);
  assert.equal(log.all().length, 10_000);
  assert.equal(log.all()[0]?.turn, 3);
});

test("the answer to a wrong control request names the mistake", async (t) => {
  const { url, control } = await startForTest(t);
  const send = async (method: string, path: string, body: string) => {
    const response = await fetch(`${url}/simulator/${path}`, { method, body });
    return { status: response.status, text: await response.text() };
  };
  const mistakes = [
    ["POST", "faults", "{", /not JSON/],
    ["POST", "faults", '{"operation":"buy"}', /operation/],
    [
      "POST",
      "faults",
      '{"operation":"list","fault":{"kind":"taken"}}',
      /strikes operation/,
    ],
    ["PUT", "settings", '{"lag":1}', /lag/],
    [
      "PUT",
      "inventory",
      '{"stock":[{"scope":"604","left":1}]}',
      /areaCode:604/,
    ],
    ["POST", "taken", '{"phoneNumber":"604"}', /phoneNumber/],
  ] as const;
  for (const [method, path, body, expected] of mistakes) {
    const { status, text } = await send(method, path, body);
    assert.equal(status, 400, text);
    assert.match(text, expected);
  }
  assert.equal((await send("POST", "nowhere", "{}")).status, 404);
  await assert.rejects(control.removeFault("fault-9"), /"fault-9\\*"/);
  await assert.rejects(control.take("+18005550100"), /409/);
});

test("every switch in the guide exists", async (t) => {
  const { url } = await startForTest(t);
  const guide: unknown = await (await fetch(`${url}/simulator`)).json();
  for (const name of Object.keys(Object(guide))) {
    const [method = "", path = ""] = name.split(" ");
    const response = await fetch(url + path, { method });
    const isMissing = (await response.text()).includes("No such switch");
    assert.ok(!isMissing, name);
  }
});

test("a taken port rejects with Node's own error", async (t) => {
  const { url } = await startForTest(t);
  const port = Number(new URL(url).port);
  await assert.rejects(startForTest(t, { port }), { code: "EADDRINUSE" });
});

test("the account owns the numbers that a test adds, and pays for them", async (t) => {
  const { control, request } = await startForTest(t);
  const sid = `PN${"0".repeat(31)}1`;
  const configuration = { friendly_name: "org:1" };
  const [number] = await control.own([
    { phoneNumber: "+16041234567", sid, configuration },
  ]);
  assert.equal(number?.sid, sid);
  const answer = await request(`/IncomingPhoneNumbers/${sid}.json`);
  assert.match(await answer.text(), /"friendly_name":"org:1"/);
  assert.equal((await control.account()).total, "1.15");
});

test("pages from elsewhere switch nothing", async (t) => {
  const { url, control } = await startForTest(t);
  const { host, port } = new URL(url);
  const fault = '{"operation": "any", "fault": {"kind": "reset"}}';
  for (
    const headers of [
      { host, origin: "https://evil.example" },
      { host, origin: "null" },
      { host: `evil.example:${port}` },
    ]
  ) {
    for (
      const [method, path] of [
        ["GET", "/simulator/requests"],
        ["POST", "/simulator/faults"],
        ["DELETE", "/simulator/requests"],
      ]
    ) {
      const sent = request(`${url}${path}`, {
        method,
        // What a page may send without asking first.
        headers: { ...headers, "content-type": "text/plain" },
      }).end(method === "POST" ? fault : undefined);
      const [response] = await once(sent, "response");
      response.resume();
      assert.equal(response.statusCode, 403, `${method} ${path}`);
    }
  }
  assert.deepEqual(await control.faults(), []);
  const local = { headers: { origin: "http://localhost:3000" } };
  assert.equal((await fetch(`${url}/simulator`, local)).status, 200);
});
