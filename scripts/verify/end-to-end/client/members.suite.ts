import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import {
  changeRole,
  leave,
  listMembers,
  removeMember,
} from "../../../../supabase/client/members.ts";
import {
  addMember,
  findOrCreateUser,
} from "../../../../supabase/client/server/add-member.ts";
import { elevenLabsAccount } from "../../stack-under-test/stack-under-test.ts";
import { useStack } from "../../stack-under-test/use-stack.ts";
import { insert, signUpCustomer } from "./customer.ts";

describe("the recipes about members", () => {
  const stack = useStack(elevenLabsAccount, { catchMail: true });

  it("add somebody with an account or without, once", async () => {
    const { server } = stack();
    const ada = await signUpCustomer(stack(), "ada");
    const bob = await signUpCustomer(stack(), "bob");
    const id = await insert(ada.client);
    assert.equal(
      await findOrCreateUser(server, bob.email.toUpperCase()),
      bob.id,
    );
    const carol = await findOrCreateUser(
      server,
      `carol-${randomUUID()}@example.com`,
    );
    for (const userId of [bob.id, carol, ada.id, bob.id]) {
      await addMember(server, id, userId);
    }
    const members = await listMembers(bob.client, id);
    assert.deepEqual(
      members.map(({ user_id, role }) => [user_id, role]),
      [[ada.id, "owner"], [bob.id, "member"], [carol, "member"]],
    );
  });

  it("promote, remove and leave, but for the last owner", async () => {
    const { server } = stack();
    const ada = await signUpCustomer(stack(), "ada");
    const bob = await signUpCustomer(stack(), "bob");
    const carol = await signUpCustomer(stack(), "carol");
    const id = await insert(ada.client);
    for (const { id: userId } of [bob, carol]) {
      await addMember(server, id, userId);
    }

    await assert.rejects(leave(ada.client, id), {
      code: "LAST_OWNER",
      status: 409,
      remedy: "correct",
    });
    await assert.rejects(removeMember(bob.client, id, carol.id), {
      name: "ApiError",
      status: 403,
    });
    await assert.rejects(
      changeRole(bob.client, id, { userId: bob.id, role: "owner" }),
      { name: "ApiError", status: 403 },
    );
    await removeMember(ada.client, id, carol.id);
    await changeRole(ada.client, id, { userId: bob.id, role: "owner" });
    await leave(ada.client, id);
    const members = await listMembers(bob.client, id);
    assert.deepEqual(members.map(({ user_id, role }) => [user_id, role]), [[
      bob.id,
      "owner",
    ]]);
    assert.deepEqual(await listMembers(ada.client, id), []);
  });
});
