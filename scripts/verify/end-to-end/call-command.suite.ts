import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { promisify } from "node:util";
import { placeCall } from "../../commands/call/place-call.ts";
import { root } from "../../local/root.ts";
import { writeStackInfo } from "../../local/stack/stack-info.ts";
import { importByHand } from "../../local/vendors/import-by-hand.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { activation, request } from "../stack-under-test/request.ts";
import { useStack } from "../stack-under-test/use-stack.ts";
import { plainEnvironment } from "../../local/testing/plain-environment.ts";
import { callAgainWhileSlow } from "../stack-under-test/call-again-while-slow.ts";

describe("npm run call", () => {
  const stack = useStack();
  const from = "+12125550123";
  const callAt = async (to: string) => {
    const { heard, explanation } = await callAgainWhileSlow(
      stack(),
      () => placeCall(stack().info, { from, to }),
    );
    return { heard: heard.join(" "), reason: explanation?.reason ?? "" };
  };
  const admin = async (path: string, body: unknown = {}) => {
    const { info } = stack();
    const headers = {
      apikey: info.secretKey,
      "Content-Type": "application/json",
    };
    const { status } = await request(info, `/admin/phone-numbers/${path}`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
    assert.equal(status, 200);
  };

  it("says what is missing at each step, until the agent answers", async () => {
    const { info, elevenLabs, server } = stack();
    const label = "Called";
    const { number } = await insertWithNumber(server, label);
    const to = number.phone_number;
    const early = await callAt(to);
    assert.match(early.heard, /being set up/);
    assert.match(early.reason, /is not active yet$/);

    const id = await importByHand(info, { label, phoneNumber: to });
    const unactivated = await callAt(to);
    assert.match(unactivated.heard, /this is Jack from Called/);
    assert.match(unactivated.reason, /cannot place calls/);
    const { status } = await request(
      info,
      `/admin/phone-numbers/${to}/activate`,
      activation({ apikey: info.secretKey }, id),
    );
    assert.equal(status, 200);
    const answered = await callAt(to);
    assert.match(answered.heard, /this is Jack from Called/);
    assert.equal(answered.reason, "");

    await admin(`${to}/suspend`);
    assert.match((await callAt(to)).reason, /of Called is suspended$/);
    await admin(`${to}/resume`);

    const webhooks = await elevenLabs.webhooks();
    const { conversationInit } = webhooks;
    assert.ok(conversationInit !== null);
    try {
      await elevenLabs.setWebhooks({
        ...webhooks,
        conversationInit: {
          ...conversationInit,
          headers: { "X-Webhook-Secret": "another" },
        },
      });
      assert.match((await callAt(to)).reason, /refuses the secret/);
      await elevenLabs.setWebhooks({ ...webhooks, conversationInit: null });
      assert.match((await callAt(to)).reason, /^Jack asks no webhook/);
    } finally {
      await elevenLabs.setWebhooks(webhooks);
    }
    assert.equal((await callAt(to)).reason, "");
  });

  it("says so when an import has no agent", async () => {
    const { elevenLabs, info, server } = stack();
    const { number } = await insertWithNumber(server, "Nobody");
    const phoneNumber = number.phone_number;
    await importByHand(info, { label: "Nobody", phoneNumber });
    // The latest import answers.
    await elevenLabs.addPhoneNumber({ phoneNumber });
    const { heard, reason } = await callAt(phoneNumber);
    assert.equal(heard, "");
    assert.match(reason, /has no agent at ElevenLabs$/);
  });

  it("prints sentences, and no JSON, about a number that is not in service", async (t) => {
    const folder = await mkdtemp(join(tmpdir(), "one-number-call-"));
    t.after(() => rm(folder, { recursive: true }));
    await mkdir(join(folder, "supabase", ".temp"), { recursive: true });
    await writeStackInfo(folder, stack().info);
    const script = join(root, "scripts", "call.ts");
    const args = ["--import", "tsx", script, "604 555 0199"];
    await assert.rejects(
      promisify(execFile)(process.execPath, [...args, "--workdir", folder], {
        env: plainEnvironment(),
      }),
      {
        code: 1,
        stdout: "",
        stderr:
          "Error +16045550199 is not in service.\nNext: insert an organization, and call the number that it gets\n",
      },
    );
  });
});
