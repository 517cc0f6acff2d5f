import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkDatabaseUrl, splitDatabaseUrl } from "./database-url.ts";
import { quoteLiteral } from "./project-database.ts";

const ref = "abcdefghijklmnopqrst";

describe("quoteLiteral()", () => {
  it("doubles quotes and backslashes", () => {
    assert.equal(quoteLiteral("it's"), "'it''s'");
    assert.equal(quoteLiteral("a\\' or 1=1"), " E'a\\\\'' or 1=1'");
  });
});

describe("checkDatabaseUrl()", () => {
  for (
    const url of [
      "postgresql://postgres:a@db.zyxwvutsrqponmlkjihg.supabase.co:5432/postgres",
      "postgres://postgres.zyxwvutsrqponmlkjihg:a@aws-0-us-east-1.pooler.supabase.com:5432/postgres",
    ]
  ) {
    it(`refuses another project's database: ${url}`, () => {
      assert.throws(() => checkDatabaseUrl(url, ref, {}), {
        message: /database of the project "zyxwvutsrqponmlkjihg"/,
      });
    });
  }

  it("takes the project's own, and one that names none", () => {
    for (
      const url of [
        `postgresql://postgres:a@db.${ref}.supabase.co:5432/postgres`,
        "postgresql://postgres:a@127.0.0.1:54322/postgres",
      ]
    ) assert.equal(checkDatabaseUrl(url, ref, {}), url);
  });

  it("takes the password from the environment where the URL has none", () => {
    const url = "postgresql://postgres@127.0.0.1:54322/postgres";
    const whole = checkDatabaseUrl(url, ref, { PGPASSWORD: "p@ss/word" });
    assert.deepEqual(splitDatabaseUrl(whole), { url, password: "p@ss/word" });
  });

  it("repeats no password", () => {
    assert.throws(() => checkDatabaseUrl("mysql://me:hunter2@x", ref, {}), {
      message: /^Give --db-url as postgresql/,
    });
  });
});
