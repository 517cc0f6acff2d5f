import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { authToken } from "../twilio/testing/start-for-test.ts";
import {
  apiKey,
  startForTest,
  startWithTwilio,
} from "./testing/start-for-test.ts";

const phoneNumber = "+16041234567";

test("requests are recorded without credentials", async (t) => {
  const { twilio, control, importNumber } = await startWithTwilio(t);
  await twilio.buy({ PhoneNumber: phoneNumber });
  await importNumber(phoneNumber, { account_auth_token: authToken });
  const requests = await control.requests("import");
  assert.equal(requests[0]?.body["phone_number"], phoneNumber);
  const text = JSON.stringify(requests);
  assert.ok(!text.includes(authToken) && !text.includes(apiKey));
  await control.clearRequests();
  assert.deepEqual(await control.requests(), []);
});

test("agents and numbers survive a restart", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "elevenlabs-simulator-"));
  t.after(() => rm(folder, { recursive: true }));
  const stateFile = join(folder, "elevenlabs.json");
  const before = await startForTest(t, { stateFile });
  const { agentId } = await before.control.addAgent({ name: "Jill" });
  await before.control.addPhoneNumber({ phoneNumber, agentId });
  const gone = await before.control.addPhoneNumber({ phoneNumber });
  const path = `phone-numbers/${gone.phoneNumberId}`;
  await before.request(path, { method: "DELETE" });
  const workspace = await before.control.workspace();
  await before.stop();

  const after = await startForTest(t, { stateFile });
  assert.deepEqual(await after.control.workspace(), workspace);
  assert.equal(workspace.phoneNumbers.length, 1);
});

test("a reset keeps the agents of the start", async (t) => {
  const { control } = await startForTest(t);
  await control.addAgent();
  await control.addPhoneNumber({ phoneNumber });
  await control.addFault({ operation: "any", fault: { kind: "reset" } });
  await control.reset();
  const { agents, phoneNumbers } = await control.workspace();
  assert.deepEqual(agents.map(({ name }) => name), ["Jack"]);
  assert.deepEqual(phoneNumbers, []);
  assert.deepEqual(await control.faults(), []);
});

test("an id can move to another number", async (t) => {
  const { control } = await startForTest(t);
  const phoneNumberId = "phnum_1";
  await control.addPhoneNumber({ phoneNumberId, phoneNumber });
  await control.addPhoneNumber({ phoneNumberId, phoneNumber: "+14155550142" });
  const { phoneNumbers } = await control.workspace();
  assert.deepEqual(
    phoneNumbers.map((number) => number.phoneNumber),
    ["+14155550142"],
  );
});

test("every switch in the guide exists, and errors name the mistake", async (t) => {
  const { url, control } = await startForTest(t);
  const guide: unknown = await (await fetch(`${url}/simulator`)).json();
  for (const name of Object.keys(Object(guide))) {
    const [method = "", path = ""] = name.split(" ");
    const response = await fetch(url + path, { method });
    assert.ok(!(await response.text()).includes("No such switch"), name);
  }
  await assert.rejects(
    control.addPhoneNumber({ phoneNumber, agentId: "agent_9" }),
    /404.*agent_9/,
  );
  const fault = { kind: "error", status: 200 } as const;
  await assert.rejects(control.addFault({ operation: "list", fault }), /400/);
});
