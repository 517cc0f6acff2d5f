import { assertEquals, assertStrictEquals } from "../std/assert.ts";
import {
  numberAnswer,
  startStubElevenLabs,
} from "./testing/stub-elevenlabs.ts";

const ACME = "+16041234567";

Deno.test("findById() asks for the id with the API key, and reads number and agent", async () => {
  await using stub = startStubElevenLabs(
    Response.json(numberAnswer("phnum_acme", ACME)),
  );
  assertEquals(await stub.elevenLabs.findById("phnum_acme"), {
    id: "phnum_acme",
    phoneNumber: ACME,
    agentId: "agent_jack",
    takesCalls: true,
  });
  const [request] = stub.received;
  assertStrictEquals(request?.line, "GET /v1/convai/phone-numbers/phnum_acme");
  assertStrictEquals(request.headers.get("xi-api-key"), "sk_of_the_test");
});

for (const assigned_agent of [null, undefined]) {
  Deno.test(`findById() reads an agent that is ${assigned_agent} as none`, async () => {
    await using stub = startStubElevenLabs(
      Response.json({ ...numberAnswer("phnum_acme", ACME), assigned_agent }),
    );
    const found = await stub.elevenLabs.findById("phnum_acme");
    assertStrictEquals(found?.agentId, null);
  });
}

for (const status of [400, 404, 422]) {
  Deno.test(`findById() reads a ${status} as an unknown id`, async () => {
    await using stub = startStubElevenLabs(
      Response.json({ detail: "No such number" }, { status }),
    );
    assertStrictEquals(await stub.elevenLabs.findById("phnum_nobody"), null);
  });
}

Deno.test("findById() reads an answer about another id as none", async () => {
  await using stub = startStubElevenLabs(
    Response.json(numberAnswer("phnum_acme", ACME)),
  );
  assertStrictEquals(await stub.elevenLabs.findById("PHNUM_ACME"), null);
});

Deno.test("findById() lets no id lead to another address", async () => {
  await using stub = startStubElevenLabs(
    Response.json({ detail: "Not Found" }, { status: 404 }),
  );
  for (const id of [".", "..", "../agents?x#y"]) {
    assertStrictEquals(await stub.elevenLabs.findById(id), null);
  }
  assertEquals(stub.received.map(({ line }) => line), [
    "GET /v1/convai/phone-numbers/..%2Fagents%3Fx%23y",
  ]);
});

Deno.test("findByPhoneNumber() reads every page and keeps exactly this number", async () => {
  await using stub = startStubElevenLabs(
    Response.json({
      phone_numbers: [
        numberAnswer("phnum_1", ACME),
        numberAnswer("phnum_2", "+160412345670"),
      ],
      next_cursor: "page 2",
      has_more: true,
    }),
    Response.json({
      phone_numbers: [numberAnswer("phnum_3", ACME)],
      next_cursor: null,
      has_more: false,
    }),
  );
  const found = await stub.elevenLabs.findByPhoneNumber(ACME);
  assertEquals(found.map(({ id }) => id), ["phnum_1", "phnum_3"]);
  const list = "GET /v1/convai/v2/phone-numbers?page_size=100" +
    "&phone_number=%2B16041234567";
  assertEquals(stub.received.map(({ line }) => line), [
    list,
    `${list}&cursor=page+2`,
  ]);
});

Deno.test("importNumber() imports from Twilio with the agent and does not take over text messages", async () => {
  await using stub = startStubElevenLabs(
    Response.json({ phone_number_id: "phnum_new" }),
  );
  const id = await stub.elevenLabs.importNumber({
    phoneNumber: ACME,
    label: "Acme",
    agentId: "agent_jack",
    twilio: { accountSid: "AC1", authToken: "token" },
  });
  assertStrictEquals(id, "phnum_new");
  const [request] = stub.received;
  assertStrictEquals(request?.line, "POST /v1/convai/phone-numbers");
  assertEquals(request.body, {
    provider: "twilio",
    phone_number: ACME,
    label: "Acme",
    sid: "AC1",
    token: "token",
    agent_id: "agent_jack",
    enable_sms: false,
  });
});

Deno.test("assignAgent() changes the agent and nothing else", async () => {
  await using stub = startStubElevenLabs(
    Response.json(numberAnswer("phnum_acme", ACME)),
  );
  await stub.elevenLabs.assignAgent("phnum_acme", "agent_jack");
  const [request] = stub.received;
  assertStrictEquals(
    request?.line,
    "PATCH /v1/convai/phone-numbers/phnum_acme",
  );
  assertEquals(request.body, { agent_id: "agent_jack" });
});
