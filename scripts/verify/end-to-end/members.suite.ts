import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { signUp } from "../../commands/project/supabase-client.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

const INSUFFICIENT_PRIVILEGE = "42501";

describe("the members of an organization", () => {
  const stack = useStack();

  /** An organization of Ada, of which Ben is a member. */
  const found = async (name: string) => {
    const { info, server } = stack();
    const ada = await signUp(info, "ada");
    const ben = await signUp(info, "ben");
    const { data: organization } = await ada.client.from("organizations")
      .insert({ name }).select().single().throwOnError();
    const membership = (user: { readonly id: string }) => ({
      organization_id: organization.id,
      user_id: user.id,
    });
    await server.from("organization_members").insert(membership(ben))
      .throwOnError();
    const roles = async () => {
      const { data } = await server.from("organization_members")
        .select("user_id, role").eq("organization_id", organization.id)
        .throwOnError();
      const by = new Map(data.map((row) => [row.user_id, row.role]));
      return { ada: by.get(ada.id), ben: by.get(ben.id) };
    };
    return { ada, ben, organization, membership, roles };
  };

  it("leave, promote and remove each other, but an owner stays", async () => {
    const { ada, ben, membership, roles } = await found("Acme");
    const alone = await ada.client.from("organization_members").delete()
      .match(membership(ada));
    assert.deepEqual(
      [alone.status, alone.error?.code, alone.error?.hint],
      [409, "PT409", "LAST_OWNER"],
    );
    assert.match(alone.error?.message ?? "", /"Acme" without an owner/);

    const promoted = await ada.client.from("organization_members")
      .update({ role: "owner" }).match(membership(ben)).select().single()
      .throwOnError();
    assert.deepEqual(
      [promoted.data.user_id, promoted.data.role],
      [ben.id, "owner"],
    );
    const left = await ada.client.from("organization_members").delete()
      .match(membership(ada)).select().single().throwOnError();
    assert.equal(left.data.user_id, ada.id);
    const demoted = await ben.client.from("organization_members")
      .update({ role: "member" }).match(membership(ben));
    assert.deepEqual([demoted.status, demoted.error?.hint], [
      409,
      "LAST_OWNER",
    ]);
    assert.deepEqual(await roles(), { ada: undefined, ben: "owner" });
  });

  it("who are no owners change nothing, and are answered with no row", async () => {
    const { ada, ben, membership, roles } = await found("Bolt");
    const table = ben.client.from("organization_members");
    const own = await table.update({ role: "owner" }).match(membership(ben))
      .select();
    assert.deepEqual([own.status, own.data], [200, []]);
    const owner = await table.update({ role: "member" }).match(membership(ada));
    assert.equal(owner.status, 204);
    const removed = await table.delete().match(membership(ada)).select();
    assert.deepEqual([removed.status, removed.data], [200, []]);
    assert.deepEqual(await roles(), { ada: "owner", ben: "member" });
  });

  it("are removed all together or not at all", async () => {
    const { ada, ben, membership, organization, roles } = await found("Cord");
    const everybody = await ada.client.from("organization_members").delete()
      .eq("organization_id", organization.id);
    assert.equal(everybody.error?.hint, "LAST_OWNER");
    const demoted = await ada.client.from("organization_members")
      .update({ role: "member" }).eq("organization_id", organization.id);
    assert.equal(demoted.error?.hint, "LAST_OWNER");
    assert.deepEqual(await roles(), { ada: "owner", ben: "member" });
    await ada.client.from("organization_members").delete()
      .match(membership(ben)).throwOnError();
    assert.deepEqual(await roles(), { ada: "owner", ben: undefined });
  });

  it("neither join nor move: that is refused", async () => {
    const { ada, ben, membership, roles } = await found("Dart");
    const cleo = await signUp(stack().info, "cleo");
    const table = ada.client.from("organization_members");
    for (
      const refused of [
        await table.insert(membership(cleo)),
        await table.upsert({ ...membership(ben), role: "owner" }),
        await table.upsert(membership(cleo), { ignoreDuplicates: true }),
        await table.update({ user_id: cleo.id }).match(membership(ben)),
        await table.update({ ...membership(ben), role: "owner" })
          .match(membership(ben)),
      ]
    ) {
      assert.deepEqual(
        [refused.status, refused.error?.code],
        [403, INSUFFICIENT_PRIVILEGE],
      );
    }
    assert.deepEqual(await roles(), { ada: "owner", ben: "member" });
  });

  it("who deletes the organization or the account is not refused", async () => {
    const { ada, ben, membership, roles, organization } = await found("Easy");
    await stack().database`delete from auth.users where id = ${ada.id}`;
    assert.deepEqual(await roles(), { ada: undefined, ben: "member" });
    await stack().server.from("organization_members")
      .update({ role: "owner" }).match(membership(ben)).throwOnError();
    const deleted = await ben.client.from("organizations").delete()
      .eq("id", organization.id).select();
    assert.deepEqual(deleted.data?.map(({ id }) => id), [organization.id]);
    assert.deepEqual(await roles(), { ada: undefined, ben: undefined });
  });
});
