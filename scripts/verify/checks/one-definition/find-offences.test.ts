import assert from "node:assert/strict";
import { test } from "node:test";
import { root } from "../../../local/root.ts";
import { findOffences } from "./find-offences.ts";
import { offencesIn } from "./testing/offences-in.ts";

test("the migrations state the present schema, each object once", async () => {
  assert.equal((await findOffences(root)).join("\n"), "");
});

const offensive = { notes: "drop table public.notes;" };

test("migrations roll forward from 1.0.0 on", async () => {
  for (const version of ["0.1.0", "0.12.3", "0.9.0-rc.1"]) {
    assert.equal((await offencesIn(offensive, { version })).length, 2, version);
  }
  for (const version of ["1.0.0", "1.0.0-rc.1", "2.0.1", "10.0.0"]) {
    assert.deepEqual(await offencesIn(offensive, { version }), [], version);
  }
});

test("the error for a migration that is no SQL names the file and the line", async () => {
  await assert.rejects(offencesIn({ notes: "\ncreate tabl notes ();" }), {
    name: "SyntaxError",
    message: '20260101000000_notes.sql:2: syntax error at or near "tabl"',
  });
});
