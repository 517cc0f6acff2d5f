import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import {
  createFixtureCheckout,
  type FixtureCheckout,
} from "../testing/fixture-checkout.ts";
import { findPortOffset, runStart } from "../testing/start-process.ts";

describe("npm start says in one line", () => {
  let checkout: FixtureCheckout;
  beforeEach(async () => {
    checkout = await createFixtureCheckout();
  });
  afterEach(() => checkout.remove());

  const refusal = async (...flags: string[]) => {
    const process = runStart(checkout.root, await findPortOffset(), flags);
    assert.equal(await process.exitCode, 1);
    return process.output().split("\n").filter((line) =>
      line !== "" && !line.endsWith("…")
    );
  };

  it("that .env cannot be read", async () => {
    await mkdir(join(checkout.root, "supabase/functions/.env"));
    const lines = await refusal();
    assert.equal(lines.length, 1);
    assert.match(
      lines[0] ?? "",
      /^Error Cannot read "supabase\/functions\/.env": EISDIR/,
    );
  });

  it("that --live has no credentials to use", async () => {
    assert.deepEqual(await refusal("--live"), [
      "Error --live has no credentials to use: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, or ELEVENLABS_API_KEY, in supabase/functions/.env or in the shell",
    ]);
  });

  it("which migration failed", async () => {
    await checkout.write(
      "supabase/migrations/20260101000000_broken.sql",
      "create tabl;",
    );
    assert.deepEqual(await refusal(), [
      'Error Cannot apply the migration "20260101000000_broken.sql": ERROR: syntax error at or near "tabl" (SQLSTATE 42601)',
    ]);
  });

  it("that supabase/config.toml cannot be read", async () => {
    await checkout.write("supabase/config.toml", "not = toml = at all");
    const lines = await refusal();
    assert.equal(lines.length, 1);
    assert.match(
      lines[0] ?? "",
      /^Error Cannot read "supabase\/config.toml": /,
    );
  });
});
