import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { afterEach, beforeEach, describe, it } from "node:test";
import {
  createFixtureCheckout,
  type FixtureCheckout,
} from "../testing/fixture-checkout.ts";
import { migratedTemplate } from "./migrated-template.ts";
import { StackError } from "../stack-error.ts";
import { startTestPostgres } from "./postgres-under-test.ts";

describe("a template with all migrations", () => {
  let checkout: FixtureCheckout;
  const made = new Set<string>();
  beforeEach(async () => {
    checkout = await createFixtureCheckout({
      files: { "migrations/20260101000000_one.sql": "create table one ();" },
    });
  });
  afterEach(async () => {
    // The fixture shares the folder of its templates with the real checkout.
    for (const folder of made) {
      await rm(folder, { recursive: true, force: true });
    }
    made.clear();
    await checkout.remove();
  });
  const make = async () => {
    const folder = await migratedTemplate(checkout);
    made.add(folder);
    return folder;
  };

  it("becomes a new database", async () => {
    const copy = await startTestPostgres(17, await make());
    try {
      const [found] = await copy.sql`
        select
          to_regclass('public.one') is not null as table,
          array(select version from supabase_migrations.schema_migrations) as versions
      `;
      assert.deepEqual(found, { table: true, versions: ["20260101000000"] });
    } finally {
      await copy.stop();
    }
  });

  it("is made once, also by two processes at once, and again when a migration changes", async () => {
    const [first, second] = await Promise.all([make(), make()]);
    assert.equal(second, first);
    assert.equal(await make(), first);
    await checkout.write(
      "supabase/migrations/20260101000000_one.sql",
      "create table one (id int);",
    );
    assert.notEqual(await make(), first);
  });

  it("is not kept when a migration fails", async () => {
    await checkout.write(
      "supabase/migrations/20260101000001_broken.sql",
      "create tabl;",
    );
    await assert.rejects(make(), StackError);
    // The next start would use a half-made template as a whole one.
    await assert.rejects(make(), StackError);
  });
});
