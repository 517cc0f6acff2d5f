import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { signUp } from "../../commands/project/supabase-client.ts";
import { waitUntil } from "../../local/wait-until.ts";
import { awaitNumber } from "../stack-under-test/numbers.ts";
import { request } from "../stack-under-test/request.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

describe("the notification about held orders", () => {
  const stack = useStack();
  async function pendingTitles(): Promise<readonly string[]> {
    const { data } = await stack().server.from("admin_notifications")
      .select("title").eq("type", "provisioning_held").eq("status", "pending")
      .throwOnError();
    return data.map(({ title }) => title);
  }

  it("is one for all held orders of a user, and goes on when an admin retries each", async () => {
    const { info, server } = stack();
    const user = await signUp(info, "holder");
    const { data: organizations } = await user.client.from("organizations")
      .insert(
        ["Held 1", "Held 2"].map((name) => ({
          name,
          provisioning_policy: "hold" as const,
        })),
      ).select().throwOnError();
    await waitUntil("the admins are told", async () => {
      const titles = await pendingTitles();
      return titles.length > 0 || undefined;
    });
    assert.deepEqual(await pendingTitles(), [
      `2 orders of user ${user.id} are held`,
    ]);
    for (const { id } of organizations) {
      const { status } = await request(
        info,
        `/admin/organizations/${id}/order/retry`,
        { method: "POST", headers: { apikey: info.secretKey } },
      );
      assert.equal(status, 202);
      await awaitNumber(server, id);
    }
    assert.deepEqual(await pendingTitles(), []);
  });
});
