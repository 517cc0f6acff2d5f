import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../../_shared/std/assert.ts";
import { startStubElevenLabs } from "../../_shared/elevenlabs/testing/stub-elevenlabs.ts";
import { createFakeLogger } from "../../_shared/log/testing/fake-logger.ts";
import { createHealthCheck } from "./check-health.ts";

/** A URL where nothing answers. */
const NOWHERE = "http://127.0.0.1:1";
const secrets = {
  TWILIO_AUTH_TOKEN: "the-auth-token",
  ELEVENLABS_API_KEY: "sk_of_the_test",
  ELEVENLABS_WEBHOOK_SECRET: "webhook-secret-of-the-test",
  ELEVENLABS_POST_CALL_SECRET: "wsec_of_the_test",
  EDGE_FUNCTION_SECRET: "whsec_of_the_test",
};
const configured = {
  ...secrets,
  SUPABASE_URL: NOWHERE,
  TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}`,
  TWILIO_API_BASE_URL: NOWHERE,
  ELEVENLABS_API_BASE_URL: NOWHERE,
  ELEVENLABS_AGENT_ID: "agent_jack",
  SMTP_URL: "smtps://me:topsecret@127.0.0.1:1",
};

function look(environment: Record<string, string>) {
  return createHealthCheck({ environment, logger: createFakeLogger() })();
}

Deno.test("every check runs, and one failure hides no other", async () => {
  const checks = await look(configured);
  assertEquals(checks.map(({ name, status }) => [name, status]), [
    ["twilio", "fail"],
    ["answering", "pass"],
    ["elevenlabs-key", "fail"],
    ["elevenlabs-agent", "fail"],
    ["elevenlabs-conversation-init", "fail"],
    ["elevenlabs-post-call", "fail"],
    ["mail", "fail"],
    ["public-functions-url", "fail"],
    ["admin-page", "skip"],
  ]);
});

Deno.test("the checks show no secret", async () => {
  const told = JSON.stringify(await look(configured));
  for (const secret of [...Object.values(secrets), "topsecret"]) {
    assert(!told.includes(secret), secret);
  }
});

Deno.test("a malformed variable is named without its value", async () => {
  const checks = await look({
    ...configured,
    TWILIO_ACCOUNT_SID: "AC-mistyped",
    ELEVENLABS_API_KEY: "sk mistyped",
    ELEVENLABS_IMPORT: "mistyped",
    SMTP_URL: "mistyped",
  });
  assertEquals(
    checks.map(({ message }) => /"([A-Z_]+)"/.exec(message)?.[1]).slice(0, 7),
    [
      "TWILIO_ACCOUNT_SID",
      "ELEVENLABS_IMPORT",
      "ELEVENLABS_API_KEY",
      "ELEVENLABS_API_KEY",
      "ELEVENLABS_API_KEY",
      "ELEVENLABS_API_KEY",
      "SMTP_URL",
    ],
  );
  assert(!JSON.stringify(checks).includes("mistyped"));
});

Deno.test("a service that never answers does not hold the checks up", async () => {
  const never = new Promise<Response>(() => {});
  await using stub = startStubElevenLabs(never, never, never, never);
  const checks = await createHealthCheck({
    environment: {
      ...configured,
      ELEVENLABS_API_BASE_URL: `http://127.0.0.1:${stub.port}`,
    },
    logger: createFakeLogger(),
    milliseconds: 500,
  })();
  const key = checks.find(({ name }) => name === "elevenlabs-key");
  assertStrictEquals(key?.message, "There was no result within 0.5 s");
});
