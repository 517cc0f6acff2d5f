import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import { describe, it } from "node:test";
import { z } from "zod";
import { checkDatabaseUrl, splitDatabaseUrl } from "./database-url.ts";
import { quoteLiteral, reachDirectly } from "./project-database.ts";

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

  it("refuses a password where a list of processes would show it", () => {
    const url =
      "postgresql://postgres@127.0.0.1:54322/postgres?password=hunter2";
    assert.throws(() => checkDatabaseUrl(url, ref, {}), {
      message: /^--db-url has the parameter "password"(?!.*hunter2)/,
    });
  });

  it("says that a password is not encoded", () => {
    const url = "postgresql://postgres:100%@127.0.0.1:54322/postgres";
    assert.throws(() => checkDatabaseUrl(url, ref, {}), {
      message: /write it as %25$/,
    });
  });

  it("repeats no password", () => {
    assert.throws(() => checkDatabaseUrl("mysql://me:hunter2@x", ref, {}), {
      message: /^Give --db-url as postgresql/,
    });
  });
});

describe("reachDirectly()", () => {
  it("tells a database elsewhere nothing that is not encrypted", async () => {
    let told = "";
    const server = createServer((socket) => {
      socket.on("error", () => {}).on("data", (data) => {
        // It says that it cannot encrypt, as somebody in between would.
        if (told === "") socket.write("N");
        told += data.toString("latin1");
      });
    }).listen(0, "0.0.0.0");
    await once(server, "listening");
    const address = server.address();
    assert.ok(typeof address === "object" && address !== null);
    const url =
      `postgresql://postgres:hunter2@0.0.0.0:${address.port}/postgres`;
    const database = reachDirectly(url, { connectSeconds: 1 });
    await assert.rejects(database.read("select 1", z.unknown()));
    server.close();
    assert.notEqual(told, "");
    assert.doesNotMatch(told, /postgres/);
  });
});
