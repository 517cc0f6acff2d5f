import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { startForTest } from "./start-for-test.ts";

async function temporaryFile(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "twilio-simulator-"));
  t.after(() => rm(folder, { recursive: true }));
  return join(folder, "state", "twilio.jsonl");
}

test("numbers, messages, bill, settings and inventory survive a restart", async (t) => {
  const stateFile = await temporaryFile(t);
  const before = await startForTest(t, { stateFile });
  const { twilio, control } = before;
  await control.setInventory({ stock: [{ scope: "region:BC", left: 3 }] });
  await control.changeSettings({ listLagMilliseconds: 7 });
  const buy = () => twilio.incomingPhoneNumbers.create({ areaCode: "604" });
  const [kept, released] = [await buy(), await buy()];
  await twilio.incomingPhoneNumbers(kept.sid).update({ friendlyName: "org:1" });
  await twilio.incomingPhoneNumbers(released.sid).remove();
  await control.take("+17782000000");
  await control.message([
    { from: "+17782000001", to: "+17782000002", direction: "outbound-api" },
  ]);
  const account = await control.account();
  await before.stop();

  const after = await startForTest(t, { stateFile });
  assert.deepEqual(await after.control.account(), account);
  assert.equal(account.total, "2.30");
  assert.equal((await after.control.settings()).listLagMilliseconds, 7);
  assert.deepEqual((await after.control.inventory()).stock, [
    { scope: "region:BC", left: 1 },
  ]);
  assert.equal((await after.twilio.messages.list()).length, 1);
  const taken = await after.buy({ PhoneNumber: "+17782000000" });
  assert.equal(taken.status, 400);
});

test("an answered purchase survives the killing of the process", async (t) => {
  const stateFile = await temporaryFile(t);
  const module = new URL("./start.ts", import.meta.url).href;
  const script = `
    const { startTwilioSimulator } = await import(${JSON.stringify(module)});
    const { url } = await startTwilioSimulator({
      port: 0,
      accountSid: "AC1",
      authToken: "t",
      stateFile: ${JSON.stringify(stateFile)},
    });
    const buy = await fetch(url + "/2010-04-01/Accounts/AC1/IncomingPhoneNumbers.json", {
      method: "POST",
      headers: { Authorization: "Basic " + btoa("AC1:t") },
      body: new URLSearchParams({ PhoneNumber: "+16041234567" }),
    });
    process.kill(process.pid, buy.status === 201 ? "SIGKILL" : "SIGTERM");
  `;
  const parameters = ["--import", "tsx", "--input-type=module", "-e", script];
  const child = spawn(process.execPath, parameters, { stdio: "inherit" });
  assert.deepEqual(await once(child, "exit"), [null, "SIGKILL"]);

  const { control } = await startForTest(t, { stateFile });
  const { phoneNumbers, total } = await control.account();
  assert.equal(phoneNumbers[0]?.phoneNumber, "+16041234567");
  assert.equal(total, "1.15");
});

test("a line that was cut off is dropped and the journal goes on", async (t) => {
  const stateFile = await temporaryFile(t);
  const first = await startForTest(t, { stateFile });
  await first.buy({ AreaCode: "604" });
  await first.stop();
  await appendFile(stateFile, '{"type":"purchased","num');

  const second = await startForTest(t, { stateFile });
  await second.buy({ AreaCode: "604" });
  await second.stop();
  const third = await startForTest(t, { stateFile });
  assert.equal((await third.control.account()).phoneNumbers.length, 2);
});

test("a damaged state file is named with its line, and left as it is", async (t) => {
  const stateFile = await temporaryFile(t);
  await (await startForTest(t, { stateFile })).stop();
  await writeFile(stateFile, '{"type":"unheard of"}\n');
  await assert.rejects(startForTest(t, { stateFile }), {
    message:
      `Cannot replay line 1 of "${stateFile}": it is not an event of this simulator. Delete the file to start afresh`,
  });
  assert.equal(await readFile(stateFile, "utf8"), '{"type":"unheard of"}\n');
});

test("a reset empties the journal too", async (t) => {
  const stateFile = await temporaryFile(t);
  const { control, buy, stop } = await startForTest(t, { stateFile });
  await buy({ AreaCode: "604" });
  await control.reset();
  assert.equal((await control.account()).total, "0.00");
  await buy({ AreaCode: "604" });
  await stop();
  const after = await startForTest(t, { stateFile });
  assert.equal((await after.control.account()).phoneNumbers.length, 1);
});
