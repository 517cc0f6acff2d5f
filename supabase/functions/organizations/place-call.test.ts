import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
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
    initiationData: {
      dynamic_variables: {
        agent_name: "Jack",
        organization_name: "Acme",
        organization_id: ACME,
        organization_phone_number: FROM,
        caller_number: TO,
        call_direction: "outbound",
      },
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
