import assert from "node:assert/strict";
import { it } from "node:test";
import { sha256 } from "../settings/generated-secrets.ts";
import { planSecrets } from "./secrets.ts";

const ref = "abcdefghijklmnopqrst";
const digests = new Map([
  ["AGENT_NAME", sha256("Jack")],
  ["SMTP_URL", sha256("smtps://mail.example.com")],
  ["MAIL_FROM", sha256("jack@example.com")],
  // The app's own.
  ["STRIPE_KEY", sha256("sk_1")],
]);

it("planSecrets() tells new, changed, same and no longer set variables apart", () => {
  const settings = {
    AGENT_NAME: "Jack",
    SMTP_URL: "smtps://other.example.com",
    TWILIO_AUTH_TOKEN: "token",
  };
  const plan = planSecrets(settings, digests, ref);
  assert.deepEqual(plan.map(({ kind }) => kind), [
    "create",
    "correct",
    "leave",
    "note",
  ]);
  const [added, changed, same, more] = plan.map(({ what }) => what);
  assert.equal(added, "Set TWILIO_AUTH_TOKEN");
  assert.equal(changed, "Replace SMTP_URL");
  assert.equal(same, "1 are set already");
  assert.match(more ?? "", /secrets unset MAIL_FROM --remote=abc/);
});

it("planSecrets() shows no value", () => {
  const plan = planSecrets({ TWILIO_AUTH_TOKEN: "hunter2" }, digests, ref);
  assert.doesNotMatch(JSON.stringify(plan), /hunter2/);
});

it("planSecrets() does not speak of an app's own variables", () => {
  assert.doesNotMatch(JSON.stringify(planSecrets({}, digests, ref)), /STRIPE/);
});

it("planSecrets() says what ElevenLabs may do with Twilio's token, where it is handed over", () => {
  for (
    const [word, said] of [["automatic", true], ["on_request", true], [
      "manual",
      false,
    ]] as const
  ) {
    const plan = planSecrets({ ELEVENLABS_IMPORT: word }, new Map(), ref);
    const note = plan.find(({ kind }) => kind === "note")?.what ?? "";
    assert.equal(note.includes("use a subaccount"), said, word);
  }
});
