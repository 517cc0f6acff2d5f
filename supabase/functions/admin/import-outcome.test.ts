import assert from "node:assert/strict";
import { startImportingAdmin } from "./testing/start-verifying-admin.ts";

for (const kind of ["unavailable", "timed-out"] as const) {
  Deno.test(`an import whose answer is ${kind} after it happened is found and activated`, async () => {
    await using admin = startImportingAdmin();
    admin.elevenLabs.failNext("importNumber", kind, { effect: "done" });
    const { status, body } = await admin.import();
    assert.equal(status, 200);
    assert.equal(body.elevenLabsPhoneId, "phnum_1");
    assert.equal(admin.elevenLabs.imports.length, 1);
  });

  Deno.test(`an import whose answer is ${kind} and that does not show is 502, and keeps others away`, async () => {
    await using admin = startImportingAdmin();
    admin.elevenLabs.failNext("importNumber", kind);
    const unsettled = await admin.import();
    assert.deepEqual(
      [unsettled.status, unsettled.body.error.code],
      [502, "IMPORT_NOT_SETTLED"],
    );
    const again = await admin.import();
    assert.deepEqual(
      [again.status, again.body.error.code],
      [409, "IMPORT_IN_PROGRESS"],
    );
    assert.equal(admin.elevenLabs.imports.length, 0);
  });
}

Deno.test("an outcome that cannot be looked up stays open", async () => {
  await using admin = startImportingAdmin();
  admin.elevenLabs.failNext("importNumber", "unavailable", { effect: "done" });
  admin.elevenLabs.failNext("findByPhoneNumber", "unavailable", { skip: 1 });
  const { body } = await admin.import();
  assert.equal(body.error.code, "IMPORT_NOT_SETTLED");
  assert.equal(admin.elevenLabs.imports.length, 1);
  assert.notEqual(admin.number.importing_since, null);
});

for (
  const [operation, kind, code] of [
    ["importNumber", "refused", "ELEVENLABS_REFUSED"],
    ["importNumber", "key-refused", "ELEVENLABS_KEY_REFUSED"],
    ["findByPhoneNumber", "timed-out", "ELEVENLABS_TIMEOUT"],
  ] as const
) {
  Deno.test(`where ${operation} is ${kind} nothing was imported, and the next call may try at once`, async () => {
    await using admin = startImportingAdmin();
    admin.elevenLabs.failNext(operation, kind);
    const { body } = await admin.import();
    assert.equal(body.error.code, code);
    assert.equal(admin.number.status, "pending_import");
    assert.equal((await admin.import()).status, 200);
    assert.equal(admin.elevenLabs.imports.length, 1);
  });
}

Deno.test("an import that just happened is not repeated when its verification fails", async () => {
  await using admin = startImportingAdmin();
  admin.elevenLabs.failNext("findById", "unavailable");
  const { body } = await admin.import();
  assert.equal(body.error.code, "ELEVENLABS_UNAVAILABLE");
  assert.equal((await admin.import()).body.error.code, "IMPORT_IN_PROGRESS");
  assert.equal((await admin.activate()).status, 200);
});
