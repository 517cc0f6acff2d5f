import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { refusal } from "../_shared/database/testing/stub-data-api.ts";
import {
  dialling,
  FROM,
  placed,
  repeated,
  startCalling,
  TO,
} from "./testing/start-calling.ts";
import {
  ACME,
  credential,
  notFound,
  SECRET_KEY,
  USER_ID,
} from "./testing/start-organizations.ts";

Deno.test("a call is placed from the organization's number and answered as stored", async () => {
  await using scene = startCalling();
  const { status, body } = await scene.call({ to: TO });
  assertStrictEquals(status, 201);
  assertEquals(body, {
    id: dialling.id,
    organizationId: ACME,
    phoneNumberId: dialling.phone_number_id,
    direction: "outbound",
    from: FROM,
    to: TO,
    status: "in_progress",
    result: null,
    startedAt: dialling.started_at,
    durationSeconds: null,
    createdAt: dialling.created_at,
  });
  assertEquals(scene.telephone.dialled, [{
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
});

Deno.test("the database stores the call first, and then its outcome under the token that it gave", async () => {
  await using scene = startCalling();
  await scene.call({ to: TO });
  assertEquals(scene.sent("/rpc/begin_call"), [{
    organization_id: ACME,
    phone_number: TO,
    country: "CA",
    project_name: "project",
    placed_by: USER_ID,
  }]);
  assertEquals(scene.sent("/rpc/read_call"), [{ call_id: dialling.id }]);
  assertEquals(scene.sent("/rpc/record_call_outcome"), [{
    call_id: dialling.id,
    outcome_token: "the-token",
    status: "in_progress",
    conversation_id: "conv_1",
    call_sid: "CA1",
  }]);
});

Deno.test("the caller's right is asked with the caller's credential, and only the function writes the log", async () => {
  await using scene = startCalling({ "/rpc/require_organization": null });
  await scene.call({ to: TO });
  assertEquals(
    scene.received.map(({ path, headers }) => [
      path,
      headers.get("authorization"),
    ]),
    [
      ["/rpc/require_organization", credential.authorization],
      ["/rpc/begin_call", `Bearer ${SECRET_KEY}`],
      ["/rpc/read_call", `Bearer ${SECRET_KEY}`],
      ["/rpc/record_call_outcome", `Bearer ${SECRET_KEY}`],
    ],
  );
  assertEquals(scene.sent("/rpc/begin_call"), [{
    organization_id: ACME,
    phone_number: TO,
    country: "CA",
    project_name: "project",
  }]);
});

Deno.test("the request's key reaches the database, and a repeated request gets its call without dialling", async () => {
  await using scene = startCalling({
    "/rpc/begin_call": repeated,
    "/rpc/read_call": placed,
  });
  const key = { "idempotency-key": "order 1" };
  const { status, body } = await scene.call({ to: TO }, key);
  assertEquals([status, body.id], [201, placed.id]);
  assertEquals(scene.sent("/rpc/begin_call"), [{
    organization_id: ACME,
    phone_number: TO,
    country: "CA",
    project_name: "project",
    idempotency_key: "order 1",
    placed_by: USER_ID,
  }]);
  assertEquals(scene.telephone.dialled, []);
  assertEquals(scene.called(), ["/rpc/begin_call", "/rpc/read_call"]);
});

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

Deno.test("without an API key and an agent the answer is 409, and nothing is stored", async () => {
  await using scene = startCalling({}, { isConfigured: false });
  const { status, body } = await scene.call({ to: TO });
  assertEquals(
    [status, body.error.code],
    [409, "ELEVENLABS_NOT_CONFIGURED"],
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
