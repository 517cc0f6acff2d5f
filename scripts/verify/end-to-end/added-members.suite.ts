import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { signUp } from "../../commands/project/supabase-client.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

describe("a member whom a server adds", () => {
  const stack = useStack();

  it("is added after the organization, which made the creator its owner", async () => {
    const { info, server } = stack();
    const ada = await signUp(info, "ada");
    const { data: organization } = await server.from("organizations")
      .insert({ name: "Acme", created_by: ada.id }).select().single()
      .throwOnError();
    const membership = { organization_id: organization.id, user_id: ada.id };
    const table = server.from("organization_members");
    for (
      const answer of [
        await table.insert({ ...membership, role: "owner" }).select().single(),
        await table.insert(membership).select().single(),
        await table.upsert({ ...membership, role: "member" }).select().single(),
        await table.upsert(membership).select().single(),
        await table.upsert(membership, { ignoreDuplicates: true }).select()
          .single(),
      ]
    ) {
      assert.equal(answer.error, null);
      assert.deepEqual(
        [answer.data?.user_id, answer.data?.role],
        [ada.id, "owner"],
      );
    }
    const { data } = await ada.client.from("organization_members").select()
      .throwOnError();
    assert.equal(data.length, 1);
    const [departure] = await stack().database`
      select from public.member_departures where organization_id = ${organization.id}`;
    assert.equal(departure, undefined);
  });

  it("may be added together with others, some of whom belong to it", async () => {
    const { info, server } = stack();
    const ada = await signUp(info, "ada");
    const ben = await signUp(info, "ben");
    const { data: organization } = await ada.client.from("organizations")
      .insert({ name: "Bolt" }).select().single().throwOnError();
    const { data } = await server.from("organization_members").insert([
      { organization_id: organization.id, user_id: ada.id },
      { organization_id: organization.id, user_id: ben.id },
    ]).select("user_id, role").throwOnError();
    assert.deepEqual(data, [
      { user_id: ada.id, role: "owner" },
      { user_id: ben.id, role: "member" },
    ]);
    const { data: seen } = await ben.client.from("organizations")
      .select("name").throwOnError();
    assert.deepEqual(seen, [{ name: "Bolt" }]);
  });
});
