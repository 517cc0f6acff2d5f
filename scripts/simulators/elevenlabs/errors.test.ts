import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import {
  agentId,
  startForTest,
  startWithTwilio,
} from "./testing/start-for-test.ts";

const detailSchema = z.object({
  detail: z.strictObject({
    type: z.string(),
    code: z.string(),
    message: z.string(),
    status: z.string(),
    request_id: z.string(),
  }),
});

test("a missing and a wrong key are 401, each with its own message", async (t) => {
  const { request, control } = await startForTest(t);
  const ask = async (headers: Record<string, string>) => {
    const { status, body } = await request("phone-numbers", { headers });
    return [status, detailSchema.parse(body).detail.status];
  };
  assert.deepEqual(await ask({}), [401, "needs_authorization"]);
  const wrong = { "xi-api-key": "wrong" };
  assert.deepEqual(await ask(wrong), [401, "invalid_api_key"]);
  const [recorded] = await control.requests();
  assert.deepEqual([recorded?.operation, recorded?.status], [null, 401]);
});

test("an unknown id is 404 with its detail, an unknown path FastAPI's", async (t) => {
  const { request, send } = await startForTest(t);
  for (
    const answer of [
      await request("phone-numbers/phnum_9"),
      await request("phone-numbers/phnum_9", { method: "DELETE" }),
      await send("PATCH", "phone-numbers/phnum_9", {}),
    ]
  ) {
    assert.equal(answer.status, 404);
    const { detail } = detailSchema.parse(answer.body);
    assert.equal(detail.status, "document_not_found");
    assert.match(detail.message, /phnum_9/);
  }
  const nowhere = await request("nowhere");
  assert.deepEqual(nowhere, { status: 404, body: { detail: "Not Found" } });
});

test("a body that does not fit is 422 in FastAPI's form, without repeating the body", async (t) => {
  const { importNumber, send, request } = await startWithTwilio(t);
  const missing = await send("POST", "phone-numbers", { provider: "twilio" });
  assert.equal(missing.status, 422);
  const fields = ["phone_number", "label", "sid", "token"];
  assert.deepEqual(missing.body, {
    detail: fields.map((field) => ({
      type: "missing",
      loc: ["body", field],
      msg: "Field required",
    })),
  });
  const wrong = await importNumber("+16041234567", {
    enable_sms: "no",
    token: "secret",
  });
  assert.equal(wrong.status, 422);
  assert.doesNotMatch(JSON.stringify(wrong.body), /secret/);
  const broken = await request("phone-numbers", { method: "POST", body: "{" });
  assert.equal(broken.status, 422);
  assert.match(JSON.stringify(broken.body), /json_invalid/);
});

test("an agent is assigned, replaced and removed", async (t) => {
  const { control, send } = await startForTest(t);
  await control.addPhoneNumber({ phoneNumberId: "a", phoneNumber: "+1604" });
  const change = async (body: unknown) => {
    const answer = await send("PATCH", "phone-numbers/a", body);
    return [
      answer.status,
      (await control.workspace()).phoneNumbers[0]?.agentId,
    ];
  };
  assert.deepEqual(await change({ agent_id: agentId }), [200, agentId]);
  assert.deepEqual(await change({ label: "New" }), [200, agentId]);
  assert.deepEqual(await change({ agent_id: "agent_9" }), [404, agentId]);
  assert.deepEqual(await change({ agent_id: null }), [200, null]);
  const [number] = (await control.workspace()).phoneNumbers;
  assert.equal(number?.label, "New");
});
