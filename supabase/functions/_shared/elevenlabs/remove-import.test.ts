import { rejects } from "node:assert/strict";
import { assertEquals, assertStrictEquals } from "../std/assert.ts";
import { removeImport } from "./remove-import.ts";
import { startStubElevenLabs } from "./testing/stub-elevenlabs.ts";

Deno.test("removeImport() deletes exactly this import", async () => {
  await using stub = startStubElevenLabs(Response.json({}));
  await removeImport(stub.connection, "phnum/acme");
  assertEquals(stub.received.map(({ line }) => line), [
    "DELETE /v1/convai/phone-numbers/phnum%2Facme",
  ]);
});

for (const body of [null, "", "null"]) {
  Deno.test(`removeImport() reads ${JSON.stringify(body)} as a success`, async () => {
    await using stub = startStubElevenLabs(new Response(body));
    await removeImport(stub.connection, "phnum_acme");
  });
}

Deno.test("removeImport() takes a 404 for what is gone already", async () => {
  await using stub = startStubElevenLabs(
    Response.json({ detail: "No such number" }, { status: 404 }),
  );
  await removeImport(stub.connection, "phnum_acme");
});

for (const status of [400, 401, 422, 429, 500]) {
  Deno.test(`removeImport() takes a ${status} for no success`, async () => {
    await using stub = startStubElevenLabs(
      Response.json({ detail: "No" }, { status }),
    );
    await rejects(removeImport(stub.connection, "phnum_acme"), {
      answered: status,
    });
    assertStrictEquals(stub.received.length, 1, "It is not asked twice");
  });
}
