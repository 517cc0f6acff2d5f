import assert from "node:assert/strict";
import { it } from "node:test";
import { cliEnvironment } from "./cli-environment.ts";

it("cliEnvironment() keeps what would send the CLI elsewhere from it", () => {
  const elsewhere = {
    SUPABASE_PROJECT_ID: "zyxwvutsrqponmlkjihg",
    SUPABASE_WORKDIR: "/elsewhere",
    SUPABASE_YES: "0",
    SUPABASE_INTERNAL_IMAGE_REGISTRY: "x",
    PGHOST: "elsewhere",
    PGPASSWORD: "other",
    TWILIO_AUTH_TOKEN: "token",
  };
  const needed = { HOME: "/home/jack", SUPABASE_ACCESS_TOKEN: "sbp_1" };
  assert.deepEqual(cliEnvironment({ ...elsewhere, ...needed }), needed);
});

it("cliEnvironment() adds what a command is given", () => {
  assert.deepEqual(
    cliEnvironment({ PGPASSWORD: "other" }, { PGPASSWORD: "a" }),
    {
      PGPASSWORD: "a",
    },
  );
});
