import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  startTestPostgres,
  type TestPostgres,
} from "../../../../local/postgres/postgres-under-test.ts";
import { root } from "../../../../local/root.ts";
import { readClaims } from "../conflicts-with-names.ts";
import { installInto } from "../install-into.ts";
import { readOwnFiles } from "../own-files.ts";
import { assertConflicts, conflictsOf } from "../testing/assert-conflicts.ts";
import { makeSampleApp } from "../testing/sample-app.ts";
import { judgeOrganizationsTable, readUsedColumns } from "./judge-table.ts";
import {
  findOrganizationsTable,
  type OrganizationsTable,
  readOrganizationsTable,
} from "./table.ts";

const now = new Date("2026-12-01T12:00:00Z");

describe("a table of organizations that cannot have numbers", () => {
  const tables: readonly (readonly [columns: string, says: RegExp])[] = [
    ["id bigint primary key, name text", /no column "id" of type uuid/],
    [
      "id uuid, name text",
      /no column "id" of type uuid that is its primary key/,
    ],
    ["id uuid, slug text, name text, primary key (id, slug)", /primary key/],
    ["id uuid primary key, title text", /no column "name" of type text/],
    ["id uuid primary key, name jsonb", /no column "name" of type text/],
    [
      "id uuid primary key, name text, country integer",
      /column "country" of public.organizations is of type int4.* rename column country/,
    ],
    [
      "id uuid primary key, name text, created_by text[]",
      /column "created_by" of public.organizations is of type text\[\]/,
    ],
  ];
  let database: TestPostgres;
  let used: ReadonlyMap<string, string>;
  before(async () => {
    database = await startTestPostgres();
    const { migrations } = await readOwnFiles(root, "of the application");
    const texts = migrations.map(({ content }) => content.toString());
    used = await readUsedColumns(texts, await readClaims(texts));
  });
  after(() => database.stop());

  const judge = (table: OrganizationsTable | undefined) => {
    assert.ok(table !== undefined);
    return judgeOrganizationsTable(table, used)
      .map(({ what, wayOut }) => `${what}: ${wayOut}`);
  };

  for (const [columns, says] of tables) {
    it(`has ${columns}`, async () => {
      const create = `create table public.organizations (${columns});`;
      assertConflicts(judge(await findOrganizationsTable([create])), [says]);
      try {
        await database.sql.unsafe(create);
        const query = (text: string) => database.sql.unsafe(text);
        assertConflicts(judge(await readOrganizationsTable(query)), [says]);
      } finally {
        await database.sql`drop table if exists public.organizations`;
      }
    });
  }

  it("gets no migration", async () => {
    const [[columns, says] = ["", /^$/]] = tables;
    const create = `create table public.organizations (${columns});`;
    const app = await makeSampleApp({ "20250101000000_tenants.sql": create });
    try {
      const found = await conflictsOf(
        installInto({ root, appFolder: app.path, now }),
      );
      assertConflicts(found, [says]);
    } finally {
      await app.delete();
    }
  });
});
