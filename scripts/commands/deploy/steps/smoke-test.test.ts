import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { it } from "node:test";
import { SMOKE_TEST_NAME } from "./smoke-test.ts";

it("the database knows the smoke test's organization by its name", () => {
  const folder = new URL(
    "../../../../supabase/migrations/",
    import.meta.url,
  );
  const file = readdirSync(folder).find((name) =>
    name.endsWith("_organizations_without_order.sql")
  );
  assert.ok(file !== undefined);
  const text = readFileSync(new URL(file, folder), "utf8");
  assert.ok(text.includes(`'${SMOKE_TEST_NAME}'`));
});
