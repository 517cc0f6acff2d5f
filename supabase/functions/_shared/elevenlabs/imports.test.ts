import {
  assertEquals,
  assertRejects,
  assertStrictEquals,
} from "../std/assert.ts";
import { listImports, removeImport } from "./imports.ts";
import {
  numberAnswer,
  startStubElevenLabs,
} from "./testing/stub-elevenlabs.ts";
import { ElevenLabsError } from "./elevenlabs-error.ts";

Deno.test("listImports() follows the pages to the last", async () => {
  const page = (id: string, next_cursor: string | null) =>
    Response.json({
      phone_numbers: [numberAnswer(id, "+16041234567")],
      next_cursor,
      has_more: next_cursor !== null,
    });
  await using stub = startStubElevenLabs(
    page("one", "next"),
    page("two", null),
  );
  const ids: string[] = [];
  for await (const { id } of listImports(stub.connection)) ids.push(id);
  assertEquals(ids, ["one", "two"]);
  assertEquals(stub.received.map(({ line }) => line), [
    "GET /v1/convai/v2/phone-numbers?page_size=100",
    "GET /v1/convai/v2/phone-numbers?page_size=100&cursor=next",
  ]);
});

async function readIds(...pages: Record<string, unknown>[]) {
  await using stub = startStubElevenLabs(
    ...pages.map((page) => Response.json(page)),
  );
  return (await Array.fromAsync(listImports(stub.connection))).map(({ id }) =>
    id
  );
}

Deno.test("listImports() leaves out an entry of somebody else's that it cannot read", async () => {
  const phone_numbers = [
    { ...numberAnswer("one", "+16041234567"), phone_number: null },
    numberAnswer("two", "+16045550001"),
    null,
    { provider: "sip_trunk", phone_number_id: "three", phone_number: "acme" },
  ];
  assertEquals(await readIds({ phone_numbers }), ["two", "three"]);
});

for (const has_more of [false, null, undefined]) {
  Deno.test(`a page without a cursor whose has_more is ${has_more} is the last`, async () => {
    const phone_numbers = [numberAnswer("one", "+16041234567")];
    assertEquals(await readIds({ phone_numbers, has_more }), ["one"]);
  });
}

Deno.test("a cursor leads on where has_more is not said", async () => {
  const phone_numbers = [numberAnswer("one", "+16041234567")];
  const ids = await readIds({ phone_numbers, next_cursor: "next" }, {
    phone_numbers,
  });
  assertEquals(ids, ["one", "one"]);
});

for (
  const [what, page] of [
    ["has more and no cursor", { has_more: true }],
    ["leads back to itself", { has_more: true, next_cursor: "next" }],
  ] as const
) {
  Deno.test(`a list that ${what} is a failure, not the whole list`, async () => {
    const { kind } = await assertRejects(() => {
      const answer = { phone_numbers: [], ...page };
      return readIds(answer, answer, answer);
    }, ElevenLabsError);
    assertStrictEquals(kind, "unavailable");
  });
}

Deno.test("a list of more than fifty pages is a failure", async () => {
  const pages = Array.from({ length: 51 }, (_, index) => ({
    phone_numbers: [],
    ...(index < 50 && { has_more: true, next_cursor: `page ${index + 1}` }),
  }));
  const { kind } = await assertRejects(
    () => readIds(...pages),
    ElevenLabsError,
  );
  assertStrictEquals(kind, "unavailable");
  assertEquals(await readIds(...pages.slice(1)), []);
});

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

Deno.test("removeImport() reads a 404 as an import that is gone already", async () => {
  await using stub = startStubElevenLabs(
    Response.json({ detail: "No such number" }, { status: 404 }),
  );
  await removeImport(stub.connection, "phnum_acme");
});

for (
  const [status, kind] of [
    [400, "refused"],
    [401, "key-refused"],
    [422, "refused"],
    [429, "busy"],
    [500, "unavailable"],
  ] as const
) {
  Deno.test(`removeImport() reads a ${status} as a failure`, async () => {
    await using stub = startStubElevenLabs(
      Response.json({ detail: "No" }, { status }),
    );
    const error = await assertRejects(
      () => removeImport(stub.connection, "phnum_acme"),
      ElevenLabsError,
    );
    assertStrictEquals(error.kind, kind);
    assertStrictEquals(stub.received.length, 1, "It is not asked twice");
  });
}
