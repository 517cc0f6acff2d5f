import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import {
  type SignedInUser,
  signUp,
} from "../../commands/project/supabase-client.ts";
import {
  type CallingOrganization,
  insertCalling,
  placeCall,
  TO,
} from "../stack-under-test/place-call.ts";
import { elevenLabsAccount } from "../stack-under-test/stack-under-test.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

/** Words of the operator's that no member reads. */
const INTERNALS = /ElevenLabs|Twilio|variable|credit|project/i;

describe("a member's call that the operator's account does not allow", () => {
  const stack = useStack(elevenLabsAccount);
  let acme: CallingOrganization;
  let ada: SignedInUser;
  before(async () => {
    acme = await insertCalling(stack(), "Acme");
    ada = await signUp(stack().info, "ada");
    await stack().server.from("organization_members")
      .insert({ organization_id: acme.id, user_id: ada.id, role: "owner" })
      .throwOnError();
  });

  const call = ({ accessToken }: SignedInUser, key: string) =>
    placeCall(stack(), acme.id, { to: TO }, {
      authorization: `Bearer ${accessToken}`,
      "idempotency-key": key,
    });

  it("is answered without the operator's internals, and the same when it is repeated", async () => {
    await stack().elevenLabs.addFault({
      operation: "outbound-call",
      fault: { kind: "error", status: 402, message: "No credit: top sk_ up" },
    });
    const first = await call(ada, "order 1");
    assert.deepEqual(
      [first.status, first.code],
      [503, "CALLING_UNAVAILABLE"],
    );
    assert.doesNotMatch(JSON.stringify(first.body), INTERNALS);
    assert.deepEqual(await call(ada, "order 1"), first);
  });

  it("has its reason for an admin and a secret key who repeat it, and in the log", async () => {
    const grace = await signUp(stack().info, "grace");
    await stack().server.from("platform_admins").insert({ user_id: grace.id })
      .throwOnError();
    const asServer = await placeCall(stack(), acme.id, { to: TO }, {
      apikey: stack().info.secretKey,
      "idempotency-key": "order 1",
    });
    for (const answer of [await call(grace, "order 1"), asServer]) {
      assert.deepEqual(
        [answer.status, answer.code],
        [502, "ELEVENLABS_KEY_REFUSED"],
      );
    }
    const line = stack().functionLogs.find((line) =>
      line.includes("CALLING_UNAVAILABLE")
    );
    for (const part of ["ELEVENLABS_KEY_REFUSED", acme.id, "callId"]) {
      assert.ok(line?.includes(part), part);
    }
  });

  it("shows a member neither the reason nor the ids, wherever they look", async () => {
    const seen = [
      await ada.client.from("calls").select(),
      await ada.client.rpc("list_calls", { organization_id: acme.id }),
      await ada.client.functions.invoke(`organizations/${acme.id}/calls`, {
        method: "GET",
      }),
    ];
    for (const { data, error } of seen) {
      assert.equal(error, null);
      assert.match(JSON.stringify(data), /"failed"/);
      assert.doesNotMatch(JSON.stringify(data), INTERNALS);
    }
    for (
      const { error } of [
        await ada.client.from("call_details").select(),
        await ada.client.from("call_records").select(),
      ]
    ) assert.equal(error?.code, "42501");
  });

  it("is no call of theirs any more once their membership has ended", async () => {
    const eve = await signUp(stack().info, "eve");
    const membership = { organization_id: acme.id, user_id: eve.id };
    const { server } = stack();
    await server.from("organization_members")
      .insert({ ...membership, role: "member" }).throwOnError();
    assert.equal((await call(eve, "eve's")).status, 201);
    await server.from("organization_members").delete().match(membership)
      .throwOnError();
    const { status, code } = await call(eve, "eve's");
    assert.deepEqual([status, code], [404, "ORGANIZATION_NOT_FOUND"]);
  });
});
