import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { refusal } from "../_shared/database/testing/stub-data-api.ts";
import { startCalling, TO } from "./testing/start-calling.ts";
import { notFound } from "./testing/start-organizations.ts";

Deno.test("a call that the database refuses is not dialled, and the answer has the refusal's details", async () => {
  await using scene = startCalling({
    "/rpc/begin_call": Response.json({
      code: "PT403",
      message: "Cannot call it",
      hint: "DESTINATION_NOT_ALLOWED",
      details: '{"reason": "own_number"}',
    }, { status: 403 }),
  });
  const { status, body } = await scene.call({ to: TO });
  assertStrictEquals(status, 403);
  assertEquals(body.error, {
    code: "DESTINATION_NOT_ALLOWED",
    message: "Cannot call it",
    details: { reason: "own_number" },
  });
  assertEquals(scene.telephone.dialled, []);
});

for (
  const [code, status] of [
    ["CALL_IN_PROGRESS", 409],
    ["CONCURRENT_CALL_LIMIT_REACHED", 429],
  ] as const
) {
  Deno.test(`a member gets the database's ${code} as it is`, async () => {
    await using scene = startCalling({
      "/rpc/begin_call": refusal(status, `PT${status}`, "Not now", code),
    });
    const { status: answered, body } = await scene.call({ to: TO });
    assertStrictEquals(answered, status);
    assertEquals(body.error, { code, message: "Not now" });
  });
}

Deno.test("a call of an organization that is deleted meanwhile is 404, and nobody is dialled", async () => {
  await using scene = startCalling({
    "/rpc/read_call": refusal(404, "PT404", "No call", "CALL_NOT_FOUND"),
  });
  const { status, body } = await scene.call({ to: TO });
  assertEquals([status, body.error.code], [404, "CALL_NOT_FOUND"]);
  assertEquals(scene.telephone.dialled, []);
});

for (const path of ["/rpc/begin_call", "/rpc/read_call"]) {
  Deno.test(`when ${path} fails nothing more is asked of the database, and nobody is dialled`, async () => {
    await using scene = startCalling({
      [path]: refusal(500, "57P03", "It starts up"),
    });
    const { status, body } = await scene.call({ to: TO });
    assertEquals([status, body.error.code], [503, "DATABASE_UNAVAILABLE"]);
    assertStrictEquals(scene.asked().at(-1), path);
    assertEquals(scene.telephone.dialled, []);
  });
}

Deno.test("without an API key and an agent no call is placed, and nothing is stored", async () => {
  await using scene = startCalling({}, { isConfigured: false });
  const { status, body } = await scene.call({ to: TO });
  assertEquals(
    [status, body.error.code],
    [503, "CALLING_UNAVAILABLE"],
  );
  assertEquals(scene.called(), []);
});

Deno.test("a malformed request is refused before anything is stored", async () => {
  await using scene = startCalling();
  for (
    const [body, headers, code] of [
      [{ to: TO, from: "+16045559999" }, {}, "INVALID_BODY"],
      [{ to: "911" }, {}, "DESTINATION_NOT_ALLOWED"],
      [{ to: "604" }, {}, "INVALID_PHONE_NUMBER"],
      [{ to: TO }, { "idempotency-key": "" }, "INVALID_IDEMPOTENCY_KEY"],
    ] as const
  ) {
    const answer = await scene.call(body, headers);
    assertStrictEquals(answer.body.error.code, code);
  }
  assertEquals(scene.called(), []);
});

Deno.test("an organization that is not the caller's is 404, whatever the body", async () => {
  await using scene = startCalling({ "/rpc/require_organization": notFound });
  for (const body of [{ to: TO }, { to: "911" }, {}]) {
    const answer = await scene.call(body);
    assertEquals(
      [answer.status, answer.body.error.code],
      [404, "ORGANIZATION_NOT_FOUND"],
    );
  }
  assertEquals(scene.called(), []);
});
