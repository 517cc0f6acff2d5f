import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { describe, it } from "node:test";
import { promisify, stripVTControlCharacters } from "node:util";
import type { Locator } from "playwright-core";
import { placeCall } from "../../commands/call/place-call.ts";
import { describeStack, type StackInfo } from "../../local/stack/stack-info.ts";
import { localAgent } from "../../local/vendors/elevenlabs.ts";
import { simulatorKey } from "../../local/vendors/vendors.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { useStack } from "../stack-under-test/use-stack.ts";
import { needsBrowser, useBrowser } from "./use-browser.ts";
import { plainEnvironment } from "../../local/testing/plain-environment.ts";
import { callAgainWhileSlow } from "../stack-under-test/call-again-while-slow.ts";

const run = promisify(execFile);

/** With a key, the functions check the id, the number and the agent, as at the real ElevenLabs. */
const settings = {
  ELEVENLABS_API_KEY: simulatorKey,
  ELEVENLABS_AGENT_ID: localAgent.agentId,
};

/** Open the mail; at ElevenLabs: Agents, Phone Numbers, the form, import it, open the list of agents, take one, assign it, copy the id. */
const CLICKS = 9;

/** Finds a value that npm start prints. */
function readPrinted(info: StackInfo): (name: string) => string {
  const printed = stripVTControlCharacters(describeStack(info));
  return (name) => find(printed, new RegExp(`^ *${name}  (.*)$`, "m"));
}

function find(text: string, pattern: RegExp): string {
  const [, found] = pattern.exec(text) ?? [];
  assert.ok(found !== undefined, `${pattern} is in: ${text}`);
  return found;
}

describe("An admin, with the mail and a browser", needsBrowser, () => {
  const stack = useStack(settings, { catchMail: true });
  const browser = useBrowser();

  it("imports a number word for word, activates it, and callers hear Jack from Acme", async () => {
    const { info, server } = stack();
    const { number } = await insertWithNumber(server, "Acme");
    const to = number.phone_number;
    const printed = readPrinted(info);
    let clicks = 0;
    const click = async (what: Locator) => {
      await what.click();
      clicks += 1;
    };

    const inbox = await browser.newPage(printed("Mail"));
    await click(inbox.getByText(`Import ${to} to ElevenLabs for Acme`).first());
    const mail = await inbox.frameLocator("iframe").first()
      .locator("body", { hasText: "Sign in" }).innerText();

    assert.match(mail, /1\. Sign in at \S+\/app, open Agents, then Phone Num/);
    const page = await browser.newPage(printed("Dashboard"));
    await click(page.getByRole("link", { name: "Agents" }));
    await click(page.getByRole("link", { name: "Phone Numbers" }));
    const form = find(mail, /2\. (Import a number from Twilio): phone number/);
    await click(page.getByRole("link", { name: form }));
    const fill = (name: string, value: string) =>
      page.getByLabel(name, { exact: true }).fill(value);
    await fill("Phone number", find(mail, /phone number (\+\d+), label/));
    await fill("Label", find(mail, /, label (.+), and the Account SID/));
    for (const name of ["Account SID", "Auth Token"]) {
      assert.ok(mail.includes(name));
      await fill(name, printed(name));
    }
    await click(page.getByRole("button", { name: "Import" }));

    assert.match(mail, /3\. Assign the agent to it\./);
    await page.getByLabel("Agent").selectOption("Jack");
    // The list is opened, and one of its entries taken.
    clicks += 2;
    await click(page.getByRole("button", { name: "Assign agent" }));
    await page.getByText("Jack answers").waitFor();

    assert.match(mail, /4\. Copy the id that ElevenLabs gives the number\./);
    await page.context().grantPermissions([
      "clipboard-read",
      "clipboard-write",
    ]);
    await click(page.getByRole("button", { name: "Copy id" }));
    await page.getByText("Copied").waitFor();
    const id = await page.evaluate<string>("navigator.clipboard.readText()");
    assert.equal(clicks, CLICKS);

    assert.match(mail, /run the command with that id in the place of <the id>/);
    const command = find(mail, /^(curl .*activate.*)$/m);
    const { stdout } = await run(
      "sh",
      ["-c", command.replace("<the id>", id)],
      {
        env: { ...plainEnvironment(), SECRET_KEY: printed("Secret key") },
      },
    );
    assert.match(stdout, /"status":"active"/);
    const { heard, explanation } = await callAgainWhileSlow(
      stack(),
      () => placeCall(info, { from: "+12125550123", to }),
    );
    assert.deepEqual(heard, ["Hello, this is Jack from Acme."]);
    assert.equal(explanation, null);
  });
});
