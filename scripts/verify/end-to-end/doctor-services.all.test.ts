import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { simulatedTwilio, simulatorKey } from "../../local/vendors/vendors.ts";
import { localAgent } from "../../local/vendors/elevenlabs.ts";
import { startReceiver } from "../../local/testing/receiver.ts";
import { waitUntil } from "../../local/wait-until.ts";
import { findFreePort } from "../../local/processes/ports.ts";
import { useStack } from "../stack-under-test/use-stack.ts";
import { startMailServer } from "../stack-under-test/start-mail-server.ts";
import { runDoctor, runDoctorInCheckout, useDoctor } from "./use-doctor.ts";

const smtpPort = await findFreePort();
const monitor = await startReceiver();

describe("npm run doctor", () => {
  let mail: Awaited<ReturnType<typeof startMailServer>>;
  // Before the stack, which could take the port otherwise.
  before(async () => mail = await startMailServer(smtpPort));
  after(() => Promise.all([mail.stop(), monitor.stop()]));

  const stack = useStack({
    ELEVENLABS_API_KEY: simulatorKey,
    ELEVENLABS_AGENT_ID: localAgent.agentId,
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    ADMIN_EMAILS: "ada@example.com",
    HEARTBEAT_URL: `${monitor.url}/heartbeat`,
  }, { linkToAdminPage: true });
  const { examine, examineBroken, printed } = useDoctor(stack);

  it("finds nothing wrong with a healthy stack, and exits with 0", async () => {
    await stack().database`select one_number.sweep_heartbeat()`;
    await waitUntil(
      "a heartbeat is sent",
      async () => {
        const [row] = await stack().database`
          select beat_at from public.heartbeats`;
        return row?.["beat_at"] ?? undefined;
      },
    );
    const checks = await examine();
    assert.deepEqual(checks.filter(({ status }) => status !== "pass"), []);
    const run = await runDoctor(stack().info);
    assert.equal(run.exitCode, 0);
    assert.match(run.printed, /^pass {2}data-api: /m);
    assert.match(run.printed, / passed, 0 not looked at$/m);
  });

  it("finds nothing wrong with a local stack that has no admin yet, but with another project", async () => {
    const { database } = stack();
    const admins =
      await database`delete from public.platform_admins returning *`;
    try {
      const local = await runDoctorInCheckout(stack());
      assert.match(local.printed, /^pass {2}admins: There is none yet/m);
      assert.equal(local.exitCode, 0, local.printed);
      const failed = (await examine()).filter(({ status }) =>
        status === "fail"
      );
      assert.deepEqual(
        failed.map(({ name }) => name),
        ["admins"],
        JSON.stringify(failed),
      );
    } finally {
      await database`insert into public.platform_admins ${
        database([...admins])
      }`;
    }
  });

  it("skips checks with a key that the Data API refuses", async () => {
    const [dataApi, ...others] = await examine(stack().info.publishableKey);
    assert.equal(dataApi?.message, "The Data API refuses the key");
    assert.ok(others.some(({ status }) => status === "skip"));
  });

  it("finds a key that ElevenLabs refuses", async () => {
    const { elevenLabs } = stack();
    const failed = await examineBroken({
      breakIt: () =>
        elevenLabs.addFault({
          operation: "any",
          fault: { kind: "error", status: 401 },
          times: null,
        }),
      mendIt: () => elevenLabs.clearFaults(),
    });
    assert.deepEqual(failed.map(({ name }) => name), [
      "elevenlabs-key",
    ]);
    assert.match(failed[0]?.advice ?? "", /^Set ELEVENLABS_API_KEY/);
  });

  it("finds an agent that does not ask who is called", async () => {
    const { elevenLabs } = stack();
    const failed = await examineBroken({
      breakIt: () => elevenLabs.addAgent({ ...localAgent, asksWebhook: false }),
      mendIt: () => elevenLabs.addAgent(localAgent),
    });
    assert.deepEqual(failed.map(({ name }) => name), ["elevenlabs-agent"]);
    assert.match(failed[0]?.advice ?? "", /Security tab/);
  });

  it("finds a webhook of ElevenLabs that asks another address", async () => {
    const { elevenLabs } = stack();
    const set = await elevenLabs.webhooks();
    const elsewhere = { url: "https://example.com/init", headers: {} };
    const failed = await examineBroken({
      breakIt: () =>
        elevenLabs.setWebhooks({ ...set, conversationInit: elsewhere }),
      mendIt: () => elevenLabs.setWebhooks(set),
    });
    assert.deepEqual(failed.map(({ name }) => name), [
      "elevenlabs-conversation-init",
    ]);
    assert.match(
      failed[0]?.message ?? "",
      /does not send ELEVENLABS_WEBHOOK_SECRET/,
    );
  });

  it("finds an agent's own webhook that ElevenLabs has switched off", async () => {
    const { elevenLabs } = stack();
    const { postCall } = await elevenLabs.webhooks();
    assert.ok(postCall);
    const own = { ...postCall, webhookId: "own", isAutoDisabled: true };
    const failed = await examineBroken({
      breakIt: () =>
        elevenLabs.addAgent({ ...localAgent, webhooks: { postCall: own } }),
      mendIt: () => elevenLabs.addAgent(localAgent),
    });
    assert.deepEqual(failed.map(({ name }) => name), ["elevenlabs-post-call"]);
  });

  it("does not fail for a key that may not read webhooks", async () => {
    const { elevenLabs } = stack();
    const code = "missing_permissions";
    await elevenLabs.addFault({
      operation: "list-webhooks",
      fault: { kind: "error", status: 401, code, message: "webhooks_write" },
    });
    const checks = await examine();
    assert.deepEqual(
      checks.filter(({ status }) => status !== "pass")
        .map(({ name, status }) => [name, status]),
      [["elevenlabs-post-call", "warn"]],
    );
  });

  it("finds an account that Twilio has suspended", async () => {
    const { twilio } = stack();
    const failed = await examineBroken({
      breakIt: () => twilio.changeSettings({ accountStatus: "suspended" }),
      mendIt: () => twilio.changeSettings({ accountStatus: "active" }),
    });
    assert.deepEqual(failed.map(({ name }) => name), ["twilio"]);
    assert.match(failed[0]?.message ?? "", /Account is suspended/);
  });

  it("finds an unreachable mail server", async () => {
    const failed = await examineBroken({
      breakIt: () => mail.stop(),
      mendIt: async () => mail = await startMailServer(smtpPort),
    });
    assert.deepEqual(failed.map(({ name }) => name), ["mail"]);
    assert.match(failed[0]?.advice ?? "", /^Mend SMTP_URL/);
  });

  it("prints no secret in any of this", async () => {
    const { info: { secretKey }, elevenLabs } = stack();
    const { conversationInit, postCall } = await elevenLabs.webhooks();
    const sent = z.string().parse(
      conversationInit?.headers["X-Webhook-Secret"],
    );
    assert.ok(sent && postCall?.secret);
    assert.match(printed(), /ELEVENLABS_API_KEY/);
    for (
      const secret of [
        ...[secretKey, simulatorKey, simulatedTwilio.authToken],
        ...[sent, postCall.secret],
      ]
    ) {
      assert.ok(!printed().includes(secret), secret);
    }
  });
});
