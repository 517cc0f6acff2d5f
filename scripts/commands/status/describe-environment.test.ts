import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { parse } from "dotenv";
import { test } from "node:test";
import {
  legacyAnonKey,
  legacyServiceRoleKey,
  publicSecretKey,
} from "../../local/stack/keys.ts";
import { describeEnvironment } from "./describe-environment.ts";

const stack = {
  apiUrl: "http://127.0.0.1:54321",
  studioUrl: "http://127.0.0.1:54321",
  dbUrl: "postgresql://postgres:postgres@127.0.0.1:54322/postgres",
  publishableKey: "sb_publishable_test",
  secretKey: publicSecretKey,
  twilioUrl: "http://127.0.0.1:54325",
  elevenLabsUrl: "http://127.0.0.1:54326",
  mailUrl: "http://127.0.0.1:54324",
  live: [],
  simulated: [],
  pid: 1,
};

test("a shell and an application's .env read the addresses and keys by the names of the Supabase CLI", () => {
  const lines = describeEnvironment(stack);
  const values = parse(lines);
  assert.deepEqual(values, {
    ANON_KEY: legacyAnonKey,
    API_URL: "http://127.0.0.1:54321",
    DB_URL: "postgresql://postgres:postgres@127.0.0.1:54322/postgres",
    ELEVENLABS_URL: "http://127.0.0.1:54326",
    FUNCTIONS_URL: "http://127.0.0.1:54321/functions/v1",
    INBUCKET_URL: "http://127.0.0.1:54324",
    MAILPIT_URL: "http://127.0.0.1:54324",
    PUBLISHABLE_KEY: "sb_publishable_test",
    REST_URL: "http://127.0.0.1:54321/rest/v1",
    SECRET_KEY: publicSecretKey,
    SERVICE_ROLE_KEY: legacyServiceRoleKey,
    STUDIO_URL: "http://127.0.0.1:54321",
    TWILIO_URL: "http://127.0.0.1:54325",
  });
  for (const [name, value] of Object.entries(values)) {
    const script = `eval "$1"; printf %s "$${name}"`;
    assert.equal(
      execFileSync("sh", ["-c", script, "sh", lines], { encoding: "utf8" }),
      value,
    );
  }
});

test("a value is never a command of the shell", () => {
  const lines = describeEnvironment({ ...stack, secretKey: '$(id)`id`"\\' });
  const script = 'eval "$1"; printf %s "$SECRET_KEY"';
  assert.equal(
    execFileSync("sh", ["-c", script, "sh", lines], { encoding: "utf8" }),
    '$(id)`id`"\\',
  );
});

test("a stack with a secret key of its own gives no legacy key that bypasses all rules", () => {
  const lines = describeEnvironment({ ...stack, secretKey: "sb_secret_own" });
  assert.doesNotMatch(lines, /SERVICE_ROLE_KEY/);
  assert.match(lines, /^SECRET_KEY="sb_secret_own"$/m);
});

test("a stack that catches no mail has no address of an inbox", () => {
  assert.doesNotMatch(
    describeEnvironment({ ...stack, mailUrl: null }),
    /MAILPIT|INBUCKET/,
  );
});
