import assert from "node:assert/strict";
import { refusal } from "../_shared/testing/stub-data-api.ts";
import { ACME, FROM } from "./testing/fake-call-database.ts";
import { startCalling } from "./testing/start-calling.ts";

const TO = "+14165550123";

Deno.test("a call is placed from the organization's number and answered with its ids", async () => {
  await using scene = startCalling();
  const { status, body } = await scene.call({ to: TO });
  assert.equal(status, 201);
  const [call] = scene.database.calls;
  assert.deepEqual(body, {
    id: call?.id,
    organizationId: ACME,
    phoneNumberId: call?.phone_number_id,
    direction: "outbound",
    from: FROM,
    to: TO,
    status: "in_progress",
    result: null,
    startedAt: call?.started_at,
    durationSeconds: null,
    providerCost: null,
    conversationId: "conv_1",
    callSid: "CA1",
    createdAt: call?.created_at,
  });
  assert.deepEqual(scene.telephone.dialled, [{
    elevenLabsPhoneId: "phnum_acme",
    to: TO,
    variables: {
      agent_name: "Jack",
      organization_name: "Acme",
      organization_id: ACME,
      organization_phone_number: FROM,
      caller_number: TO,
      call_direction: "outbound",
    },
  }]);
  assert.deepEqual(scene.told("begin_call"), {
    organization_id: ACME,
    phone_number: TO,
    country: "CA",
  });
});

Deno.test("the key of a request reaches the database, and its call is answered again without dialling", async () => {
  await using scene = startCalling();
  const key = { "idempotency-key": "order 1" };
  const first = await scene.call({ to: TO }, key);
  const again = await scene.call({ to: TO }, key);
  assert.deepEqual(again, first);
  assert.equal(scene.telephone.dialled.length, 1);
  assert.equal(scene.database.calls[0]?.idempotency_key, "order 1");
});

Deno.test("without a key each request is a call", async () => {
  await using scene = startCalling();
  await scene.call({ to: TO });
  await scene.call({ to: TO });
  assert.equal(scene.telephone.dialled.length, 2);
});

Deno.test("what the database refuses is not dialled, and its details come along", async () => {
  await using scene = startCalling();
  scene.database.refuseNext = Response.json({
    code: "PT403",
    message: "Cannot call it",
    hint: "DESTINATION_NOT_ALLOWED",
    details: '{"reason": "own_number"}',
  }, { status: 403 });
  const { status, body } = await scene.call({ to: TO });
  assert.equal(status, 403);
  assert.deepEqual(body.error, {
    code: "DESTINATION_NOT_ALLOWED",
    message: "Cannot call it",
    details: { reason: "own_number" },
  });
  assert.equal(scene.telephone.dialled.length, 0);
});

Deno.test("a database that does not answer is asked for nothing more, and nobody is dialled", async () => {
  await using scene = startCalling();
  scene.database.refuseNext = refusal(500, "57P03", "It starts up");
  const { status, body } = await scene.call({ to: TO });
  assert.deepEqual([status, body.error.code], [503, "DATABASE_UNAVAILABLE"]);
  assert.equal(scene.telephone.dialled.length, 0);
});

Deno.test("without an API key and an agent it is 409, and nothing is stored", async () => {
  await using scene = startCalling({ isConfigured: false });
  const { status, body } = await scene.call({ to: TO });
  assert.deepEqual(
    [status, body.error.code],
    [409, "ELEVENLABS_NOT_CONFIGURED"],
  );
  assert.deepEqual(scene.asked(), []);
});

Deno.test("what is wrong with a request is refused before anything is stored", async () => {
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
    assert.equal(answer.body.error.code, code);
  }
  assert.deepEqual(scene.asked(), []);
});

Deno.test("somebody else's organization is 404, whatever is asked for", async () => {
  await using scene = startCalling();
  const stranger = { authorization: "Bearer stranger-token" };
  for (const body of [{ to: TO }, { to: "911" }, {}]) {
    const answer = await scene.call(body, stranger);
    assert.deepEqual(
      [answer.status, answer.body.error.code],
      [404, "ORGANIZATION_NOT_FOUND"],
    );
  }
  assert.deepEqual(scene.asked(), []);
});
