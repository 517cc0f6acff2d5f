import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { signUp } from "../../commands/project/supabase-client.ts";
import { elevenLabsAccount } from "../stack-under-test/stack-under-test.ts";
import {
  insertCalling,
  placeCall,
  TO,
} from "../stack-under-test/place-call.ts";
import { request } from "../stack-under-test/request.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

describe("a member who was removed", () => {
  const stack = useStack(elevenLabsAccount);

  it("sees and calls nothing any more, from the next request on", async () => {
    const { info, server } = stack();
    const { id } = await insertCalling(stack(), "Acme");
    const ada = await signUp(info, "ada");
    const ben = await signUp(info, "ben");
    await server.from("organization_members").insert([
      { organization_id: id, user_id: ada.id, role: "owner" },
      { organization_id: id, user_id: ben.id, role: "member" },
    ]).throwOnError();
    const headers = {
      authorization: `Bearer ${ben.accessToken}`,
      "idempotency-key": "before",
    };
    const placed = await placeCall(stack(), id, { to: TO }, headers);
    assert.equal(placed.status, 201);

    const { client } = ben;
    const seen = async () => {
      const answers = await Promise.all([
        client.from("organizations").select("id").throwOnError(),
        client.from("organization_members").select("user_id").throwOnError(),
        client.from("organization_phone_numbers").select("state")
          .throwOnError(),
        client.from("phone_numbers").select("id").throwOnError(),
        client.from("calls").select("id").throwOnError(),
      ]);
      return answers.map(({ data }) => data.length);
    };
    assert.deepEqual(await seen(), [1, 2, 1, 1, 1]);

    await ada.client.from("organization_members").delete()
      .match({ organization_id: id, user_id: ben.id }).throwOnError();
    assert.deepEqual(await seen(), [0, 0, 0, 0, 0]);

    const answers = [
      await request(info, `/organizations/${id}/phone-numbers`, { headers }),
      await request(info, `/organizations/${id}/calls`, { headers }),
      // Not even the call that was placed before is told again.
      await placeCall(stack(), id, { to: TO }, headers),
      await placeCall(stack(), id, { to: TO }, {
        authorization: headers.authorization,
      }),
    ];
    assert.deepEqual(
      answers.map(({ status, code }) => [status, code]),
      answers.map(() => [404, "ORGANIZATION_NOT_FOUND"]),
    );
    const { data: renamed } = await client.from("organizations")
      .update({ name: "Mine" }).eq("id", id).select().throwOnError();
    assert.deepEqual(renamed, []);
    const { data: removed } = await client.from("organization_members")
      .delete().eq("organization_id", id).select().throwOnError();
    assert.deepEqual(removed, []);
  });
});
