import assert from "node:assert/strict";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { accountSid, authToken } from "../../twilio/testing/start-for-test.ts";
import {
  agentId,
  startForTest,
  startWithTwilio,
} from "../testing/start-for-test.ts";

const phoneNumber = "+16041234567";
const importForm = {
  phone_number: phoneNumber,
  label: "Acme",
  sid: accountSid,
  token: authToken,
};

/** Sends a form, as a page of this origin does, and follows where it leads. */
async function send(
  address: string,
  form: Record<string, string>,
  origin = new URL(address).origin,
) {
  const response = await fetch(address, {
    method: "POST",
    headers: { Origin: origin },
    body: new URLSearchParams(form),
  });
  return {
    status: response.status,
    url: response.url,
    page: await response.text(),
  };
}

test("an admin imports a number, assigns the agent, and sees the id", async (t) => {
  const { url, twilio, control } = await startWithTwilio(t);
  await twilio.buy({ PhoneNumber: phoneNumber });
  const numbers = `${url}/app/agents/phone-numbers`;
  const imported = await send(`${numbers}/import`, {
    ...importForm,
    phone_number: ` ${phoneNumber} `,
  });
  const { phoneNumbers: [entry] } = await control.workspace();
  const id = entry?.phoneNumberId ?? "";
  assert.equal(imported.url, `${numbers}/${id}`);
  assert.ok(imported.page.includes(`<code>${id}</code>`));
  assert.deepEqual([entry?.label, entry?.agentId], ["Acme", null]);

  const assigned = await send(imported.url, { agent_id: agentId });
  assert.match(assigned.page, /Jack answers/);
  const removed = await send(imported.url, { agent_id: "" });
  assert.match(removed.page, /Nobody answers/);
});

test("a refused import says why, keeps what was entered but the token, and imports nothing", async (t) => {
  const { url, control } = await startWithTwilio(t);
  const address = `${url}/app/agents/phone-numbers/import`;
  for (
    const [form, reason] of [
      [importForm, /Could not find \+16041234567 in the Twilio account/],
      [{ ...importForm, token: "wrong" }, /Twilio refused the account sid/],
      [{ ...importForm, sid: "SK1" }, /Required with an API key/],
    ] as const
  ) {
    const { status, page } = await send(address, form);
    assert.equal(status, 400);
    assert.match(page, reason);
    assert.match(page, /value="\+16041234567"/);
    assert.ok(!page.includes(form.token), "the token is not sent back");
  }
  assert.deepEqual((await control.workspace()).phoneNumbers, []);
});

test("it imports from a simulated Twilio only", async (t) => {
  const { url } = await startForTest(t, { twilio: null });
  const address = `${url}/app/agents/phone-numbers/import`;
  const { status, page } = await send(address, importForm);
  assert.equal(status, 400);
  assert.match(page, /touches no real Twilio account/);
});

test("pages from elsewhere neither read nor change anything", async (t) => {
  const { url, twilio, control } = await startWithTwilio(t);
  await twilio.buy({ PhoneNumber: phoneNumber });
  const address = `${url}/app/agents/phone-numbers/import`;
  for (const origin of ["https://evil.example", "null"]) {
    assert.equal((await send(address, importForm, origin)).status, 403);
  }
  // A name that was pointed at this machine.
  const { port } = new URL(url);
  const answer = await new Promise<
    { status: number | undefined; body: string }
  >(
    (resolve, reject) =>
      request({
        host: "127.0.0.1",
        port,
        path: "/app/agents/phone-numbers",
        headers: { Host: `evil.example:${port}` },
      }, async (response) =>
        resolve({
          status: response.statusCode,
          body: await text(response),
        })).on("error", reject).end(),
  );
  assert.deepEqual(answer, {
    status: 403,
    body: "The dashboard is for this machine only\n",
  });
  const page = await fetch(url + "/app");
  assert.match(
    page.headers.get("Content-Security-Policy") ?? "",
    /frame-ancestors 'none'/,
  );
  assert.deepEqual((await control.workspace()).phoneNumbers, []);
});

test("what was entered is text, never HTML", async (t) => {
  const { url, control } = await startForTest(t);
  const label = `<script>alert("1")</script>`;
  const { phoneNumberId } = await control.addPhoneNumber({
    phoneNumber,
    label,
  });
  const numbers = `${url}/app/agents/phone-numbers`;
  const pages = [
    await (await fetch(numbers)).text(),
    await (await fetch(`${numbers}/${phoneNumberId}`)).text(),
    (await send(`${numbers}/import`, { ...importForm, label })).page,
  ];
  for (const page of pages) {
    assert.ok(page.includes("&lt;script&gt;alert"));
    assert.ok(!page.includes("<script>alert"));
  }
});

test("a token that was entered is in no record of requests", async (t) => {
  const { url, control } = await startWithTwilio(t);
  await send(`${url}/app/agents/phone-numbers/import`, importForm);
  assert.deepEqual(await control.requests(), []);
});
