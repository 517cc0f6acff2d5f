import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseStatements } from "./parse-statements.ts";

async function read(sql: string) {
  const statements = await parseStatements(sql);
  return statements.map(({ kind, line, text }) => [kind, line, text]);
}

describe("parseStatements", () => {
  it("ignores semicolons in bodies, strings, names and comments", async () => {
    const sql = [
      "-- é; … not a statement;",
      "create function f() returns text language sql as $body$",
      "  select ';' || $$;$$;",
      "$body$;",
      "/* drop table a; */ comment on function f() is 'it''s; -- this';",
      "",
      'create table "a;b" ();',
      "select E'\\';' ; select 2",
    ].join("\n");
    assert.deepEqual(await read(sql), [
      [
        "CreateFunctionStmt",
        2,
        "create function f() returns text language sql as $body$\n  select ';' || $$;$$;\n$body$",
      ],
      ["CommentStmt", 5, "comment on function f() is 'it''s; -- this'"],
      ["CreateStmt", 7, 'create table "a;b" ()'],
      ["SelectStmt", 8, "select E'\\';'"],
      ["SelectStmt", 8, "select 2"],
    ]);
  });

  it("finds no statement in an empty file or in one with only comments", async () => {
    assert.deepEqual(await read(""), []);
    assert.deepEqual(await read("-- nothing\n/* at; all */\n"), []);
  });

  it("names the line that is no SQL", async () => {
    await assert.rejects(parseStatements("select '…';\n\ncreate tabl;"), {
      name: "SyntaxError",
      message: '3: syntax error at or near "tabl"',
    });
  });
});
