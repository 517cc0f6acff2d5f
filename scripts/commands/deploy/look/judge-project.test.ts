import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { startTestPostgres } from "../../../local/postgres/postgres-under-test.ts";
import { digestMigration } from "../cargo.ts";
import { reachDirectly } from "../database/project-database.ts";
import type { FoundDatabase } from "./found-project.ts";
import {
  refuseOtherHistory,
  refuseTakenNames,
  refuseUnfit,
} from "./judge-project.ts";
import { readDatabase } from "./read-database.ts";

const fresh: FoundDatabase = {
  isOurs: false,
  hasOrganizations: false,
  history: [],
  missingExtensions: [],
  pgcryptoSchema: "extensions",
  vaultDigests: new Map(),
};
const migrations = new Map([
  ["1", "create table one ();\n"],
  ["2", "create table two ();\n"],
]);
const applied = (version: string, sql = migrations.get(version) ?? "") => ({
  version,
  name: "table",
  digest: digestMigration(sql),
});

describe("refuseOtherHistory()", () => {
  for (
    const [name, database] of [
      ["a fresh project", fresh],
      ["one whose first deployment was interrupted", {
        ...fresh,
        history: [applied("1")],
      }],
      ["one of this very version", {
        ...fresh,
        isOurs: true,
        hasOrganizations: true,
        history: [applied("1"), applied("2")],
      }],
    ] as const
  ) {
    it(`takes ${name}`, () => {
      assert.doesNotThrow(() => refuseOtherHistory(database, migrations));
    });
  }

  for (
    const [name, change, advice] of [
      ["an app with organizations", { hasOrganizations: true }, /--into/],
      ["an app with migrations", { history: [applied("9")] }, /--into/],
      ["a version with other migrations", {
        isOurs: true,
        history: [applied("1"), applied("9")],
      }, /0\.x/],
      ["a version whose migrations differ", {
        isOurs: true,
        history: [applied("1"), applied("2", "create table other ();")],
      }, /0\.x/],
    ] as const
  ) {
    it(`refuses ${name}`, () => {
      assert.throws(
        () => refuseOtherHistory({ ...fresh, ...change }, migrations),
        { advice },
      );
    });
  }
});

describe("refuseUnfit()", () => {
  const cargo = { workdir: "", migrations: new Map(), functions: ["admin"] };
  const ref = "abcdefghijklmnopqrst";

  it("refuses to overwrite a function that is not ours", () => {
    const project = { database: fresh, functions: ["hello", "admin"] };
    assert.throws(() => refuseUnfit(project, cargo, ref), {
      message: /would be overwritten: admin$/,
      advice: /functions delete admin/,
    });
  });

  it("takes our own functions for ours", () => {
    const project = {
      database: { ...fresh, isOurs: true },
      functions: ["admin"],
    };
    assert.doesNotThrow(() => refuseUnfit(project, cargo, ref));
  });

  it("names the extensions that the project's Postgres lacks", () => {
    const database = { ...fresh, missingExtensions: ["pg_net"] };
    assert.throws(() => refuseUnfit({ database, functions: [] }, cargo, ref), {
      message: /no pg_net/,
    });
  });

  it("refuses a pgcrypto that no wake-up could be signed with", async () => {
    const test = await startTestPostgres();
    try {
      const url = test.server.url;
      await test.admin`drop extension if exists pgcrypto`;
      const without = await readDatabase(reachDirectly(url));
      const project = { database: without, functions: [] };
      assert.doesNotThrow(() => refuseUnfit(project, cargo, ref));
      await test.admin`create extension pgcrypto with schema public`;
      const database = await readDatabase(reachDirectly(url));
      assert.throws(
        () => refuseUnfit({ database, functions: [] }, cargo, ref),
        { message: /pgcrypto in the schema "public"/ },
      );
    } finally {
      await test.stop();
    }
  });
});

it("refuseTakenNames() names what is there already", async () => {
  const names = new Set(["relation public.two", "type public.two"]);
  await assert.rejects(
    refuseTakenNames(
      ["create table public.one ();", "create table public.two ();"],
      names,
    ),
    { message: /relation public\.two exists already/, advice: /--into/ },
  );
});
