import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { it } from "node:test";
import { root } from "../../../local/root.ts";
import { findSyntaxError } from "./find-syntax-error.ts";

/** Not the server's own files, which a stack unpacks below `supabase`. */
const GENERATED = /^supabase\/\.temp\//;

function listSqlFiles(): readonly string[] {
  return ["supabase", "scripts"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((file) => `${folder}/${file}`)
      .filter((file) => file.endsWith(".sql") && !GENERATED.test(file))
  );
}

it("every SQL file, and every function in it, is valid SQL", async () => {
  const files = listSqlFiles();
  for (const place of ["supabase/migrations/", "supabase/tests/", "scripts/"]) {
    assert.ok(files.some((file) => file.startsWith(place)), place);
  }
  const errors = await Promise.all(files.map(async (file) => {
    const error = await findSyntaxError(
      await readFile(join(root, file), "utf8"),
    );
    return error === undefined ? [] : [`${file}:${error}`];
  }));
  assert.equal(errors.flat().join("\n"), "");
});

it("a syntax error is found with its line", async () => {
  assert.equal(
    await findSyntaxError("-- é\nselect 1;\ncreate tabl a ();"),
    '3: syntax error at or near "tabl"',
  );
});

it("a syntax error is found in the body of a function in SQL", async () => {
  const inBody = (body: string) =>
    findSyntaxError(
      `select 1;\n\ncreate function f() returns int language sql\nas $$\n${body}\n$$;`,
    );
  assert.equal(await inBody("select 1; select 2;"), undefined);
  assert.equal(
    await inBody("select 1;\nselec 2;"),
    '6: syntax error at or near "selec"',
  );
});
