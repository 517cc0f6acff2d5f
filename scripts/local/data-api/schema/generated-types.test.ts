import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { createPostgresConnection } from "@supabase/lite/postgres";
import { migratedTemplate } from "../../postgres/migrated-template.ts";
import {
  startTestPostgres,
  type TestPostgres,
} from "../../postgres/postgres-under-test.ts";
import { root } from "../../root.ts";
import { readExposedSchema } from "./exposed-schema.ts";

let database: TestPostgres;
before(async () => {
  const guard = { add: () => {}, remove: () => {} };
  const template = await migratedTemplate({ root, guard });
  database = await startTestPostgres(17, template);
});
after(() => database.stop());

const list = (names: readonly string[]) => names.join(",");

/** The relationships that the generated types promise, one text for each. */
async function promised(): Promise<string[]> {
  const types = await readFile(
    join(root, "supabase/functions/_shared/database/database.types.ts"),
    "utf8",
  );
  const entry =
    /^ {6}"(\w+)": \{$|foreignKeyName: "(\w+)";\s+columns: (\[.*?\]);\s+isOneToOne: (\w+);\s+referencedRelation: "(\w+)";\s+referencedColumns: (\[.*?\]);/gms;
  let relation = "";
  return [...types.matchAll(entry)].flatMap(
    ([, name, key, columns = "", isOneToOne, foreign, referenced = ""]) => {
      relation = name ?? relation;
      if (key === undefined) return [];
      const names = (text: string) => list(text.match(/\w+/g) ?? []);
      return [
        `${key}: ${relation}(${names(columns)}) ${foreign}(${
          names(referenced)
        }) ${isOneToOne}`,
      ];
    },
  );
}

it("embeds have the shapes of the generated types", async () => {
  const connection = createPostgresConnection({
    url: database.server.adminUrl,
  });
  const { relationships } = await readExposedSchema(connection.kysely);
  await connection.close();
  const found = relationships.flatMap((one) =>
    "constraint" in one && one.hasKey
      ? [
        `${one.constraint}: ${one.table}(${
          list(one.columns.map(([column]) => column))
        }) ${one.foreignTable}(${
          list(one.columns.map(([, column]) => column))
        }) ${one.cardinality === "one-to-one"}`,
      ]
      : []
  );
  assert.deepEqual(found.sort(), (await promised()).sort());
});
