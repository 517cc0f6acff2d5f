import { assertEquals, assertStrictEquals } from "../../_shared/std/assert.ts";
import {
  ACME,
  BEGAN_AT,
  startImportingAdmin,
} from "./testing/start-verifying-admin.ts";

for (const kind of ["unavailable", "timed-out"] as const) {
  Deno.test(`an import that happened although ElevenLabs was ${kind} is found and activated`, async () => {
    await using admin = startImportingAdmin();
    admin.elevenLabs.failNext("importNumber", kind, { effect: "done" });
    const { status } = await admin.import();
    assertStrictEquals(status, 200);
    assertStrictEquals(admin.elevenLabs.imports.length, 1);
    assertEquals(admin.stored(), [{
      phone_number: ACME,
      elevenlabs_phone_id: "phnum_1",
      verification: "verified",
    }]);
  });

  Deno.test(`an import that no list shows after ElevenLabs was ${kind} is 502, and stays in progress`, async () => {
    await using admin = startImportingAdmin();
    admin.elevenLabs.failNext("importNumber", kind);
    const { status, body } = await admin.import();
    assertEquals([status, body.error.code], [502, "IMPORT_NOT_SETTLED"]);
    assertEquals([admin.stored(), admin.ended()], [[], []]);
  });
}

Deno.test("an import whose outcome cannot be looked up stays in progress", async () => {
  await using admin = startImportingAdmin();
  admin.elevenLabs.failNext("importNumber", "unavailable", { effect: "done" });
  admin.elevenLabs.failNext("findByPhoneNumber", "unavailable", { skip: 1 });
  const { body } = await admin.import();
  assertStrictEquals(body.error.code, "IMPORT_NOT_SETTLED");
  assertStrictEquals(admin.elevenLabs.imports.length, 1);
  assertEquals([admin.stored(), admin.ended()], [[], []]);
});

for (
  const [operation, kind, code] of [
    ["importNumber", "refused", "ELEVENLABS_REFUSED"],
    ["importNumber", "key-refused", "ELEVENLABS_KEY_REFUSED"],
    ["findByPhoneNumber", "timed-out", "ELEVENLABS_TIMEOUT"],
  ] as const
) {
  Deno.test(`when ${operation} is ${kind} nothing is imported, and the next call may try at once`, async () => {
    await using admin = startImportingAdmin();
    admin.elevenLabs.failNext(operation, kind);
    const { body } = await admin.import();
    assertStrictEquals(body.error.code, code);
    assertStrictEquals(admin.elevenLabs.imports.length, 0);
    assertEquals(admin.stored(), []);
    assertEquals(admin.ended(), [
      { phone_number: ACME, began_at: BEGAN_AT },
    ]);
  });
}

Deno.test("an import stays in progress when its verification fails", async () => {
  await using admin = startImportingAdmin();
  admin.elevenLabs.failNext("findById", "unavailable");
  const { body } = await admin.import();
  assertStrictEquals(body.error.code, "ELEVENLABS_UNAVAILABLE");
  assertStrictEquals(admin.elevenLabs.imports.length, 1);
  assertEquals([admin.stored(), admin.ended()], [[], []]);
});
