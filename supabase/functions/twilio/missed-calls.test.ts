import {
  assertEquals,
  assertMatch,
  assertRejects,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { createSecretClient } from "../_shared/database/secret-client.ts";
import {
  refusal,
  startStubDataApi,
} from "../_shared/database/testing/stub-data-api.ts";
import { recordMissedCall } from "./missed-calls.ts";

const call = {
  callSid: `CA${"0".repeat(31)}1`,
  phoneNumber: "+16045550001",
  caller: "+16045550199",
};

async function record(answer: Response, caller: string | null = call.caller) {
  await using stub = startStubDataApi(() => answer);
  const client = createSecretClient(stub.dataApi.url, ["sb_secret_stub"]);
  const number = await recordMissedCall(client, { ...call, caller });
  return { number, received: stub.received };
}

Deno.test("a call is recorded, and the number is returned", async () => {
  const { number, received } = await record(
    Response.json([{ status: "pending_import", organization_name: "Acme" }]),
  );
  assertEquals(number, {
    status: "pending_import",
    organizationName: "Acme",
  });
  assertEquals(received.map(({ path, body }) => ({ path, body })), [{
    path: "/rpc/record_missed_call",
    body: {
      call_sid: call.callSid,
      phone_number: call.phoneNumber,
      caller: call.caller,
    },
  }]);
});

Deno.test("a call without a caller's number is recorded without one", async () => {
  const { received } = await record(Response.json([]), null);
  assertEquals(received.map(({ body }) => body), [{
    call_sid: call.callSid,
    phone_number: call.phoneNumber,
  }]);
});

Deno.test("a number that is not ours is null", async () => {
  assertStrictEquals((await record(Response.json([]))).number, null);
});

Deno.test("a refusal of the database is thrown", async () => {
  const { message } = await assertRejects(
    () => record(refusal(500, "57P03", "The database is starting up")),
    Error,
  );
  assertMatch(message, /Cannot record a missed call: .*starting up/);
});
