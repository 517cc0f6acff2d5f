import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test, type TestContext } from "node:test";
import { startForTest } from "./testing/start-for-test.ts";

async function temporaryFile(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "twilio-simulator-"));
  t.after(() => rm(folder, { recursive: true }));
  return join(folder, "state", "twilio.json");
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

test("an answered purchase survives a kill of the process, also among others at the same time", async (t) => {
  const stateFile = await temporaryFile(t);
  const module = new URL("./start.ts", import.meta.url).href;
  const script = `
    const { writeSync } = await import("node:fs");
    const { startTwilioSimulator } = await import(${JSON.stringify(module)});
    const { url } = await startTwilioSimulator({
      port: 0,
      accountSid: "AC1",
      authToken: "t",
      stateFile: ${JSON.stringify(stateFile)},
    });
    const buy = async (phoneNumber) => {
      const { status } = await fetch(url + "/2010-04-01/Accounts/AC1/IncomingPhoneNumbers.json", {
        method: "POST",
        headers: { Authorization: "Basic " + btoa("AC1:t") },
        body: new URLSearchParams({ PhoneNumber: phoneNumber }),
      });
      if (status !== 201) process.exit(1);
      writeSync(1, phoneNumber);
      process.kill(process.pid, "SIGKILL");
    };
    for (let line = 2000; line < 2020; line += 1) void buy("+1604234" + line);
  `;
  const parameters = ["--import", "tsx", "--input-type=module", "-e", script];
  const child = spawn(process.execPath, parameters, {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const answered = text(child.stdout);
  assert.deepEqual(await once(child, "exit"), [null, "SIGKILL"]);

  const { control } = await startForTest(t, { stateFile });
  const { phoneNumbers, bill } = await control.account();
  const kept = phoneNumbers.map(({ phoneNumber }) => phoneNumber);
  assert.ok(kept.includes(await answered), `${await answered} of ${kept}`);
  assert.equal(bill.length, kept.length);
});

test("an interrupted write leaves the state before it", async (t) => {
  const stateFile = await temporaryFile(t);
  const first = await startForTest(t, { stateFile });
  await first.buy({ AreaCode: "604" });
  await first.stop();
  await writeFile(`${stateFile}.partial`, '{"settings":{"se');

  const second = await startForTest(t, { stateFile });
  await second.buy({ AreaCode: "604" });
  await second.stop();
  const third = await startForTest(t, { stateFile });
  assert.equal((await third.control.account()).phoneNumbers.length, 2);
});

test("the error names a damaged state file, and the file stays unchanged", async (t) => {
  const stateFile = await temporaryFile(t);
  await (await startForTest(t, { stateFile })).stop();
  for (const damaged of ['{"numbers":[]}', '{"settings":{"se']) {
    await writeFile(stateFile, damaged);
    await assert.rejects(startForTest(t, { stateFile }), {
      message:
        `Cannot read "${stateFile}": it is not a state of this simulator. Delete the file to start afresh`,
    });
    assert.equal(await readFile(stateFile, "utf8"), damaged);
  }
});

test("a reset empties the state file too", async (t) => {
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
