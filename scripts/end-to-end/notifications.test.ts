import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { z } from "zod";
import { signUp } from "../supabase-client.ts";
import { insertWithNumber } from "./insert-with-number.ts";
import { request } from "./request.ts";
import { useStack } from "./stack-under-test.ts";

const pageSchema = z.object({
  notifications: z.array(z.object({ title: z.string(), type: z.string() })),
  nextCursor: z.string().nullable(),
});

describe("the list of notifications", () => {
  const stack = useStack();
  const list = async (query: string) => {
    const { info } = stack();
    const { status, body } = await request(
      info,
      `/admin/notifications${query}`,
      { headers: { apikey: info.secretKey } },
    );
    assert.equal(status, 200, JSON.stringify(body));
    return pageSchema.parse(body);
  };

  it("is newest first, filtered and paged", async () => {
    const { server } = stack();
    for (const name of ["One", "Two", "Three"]) {
      await insertWithNumber(server, name);
    }
    const query = "?status=pending&type=elevenlabs_import_required";
    const all = await list(query);
    assert.deepEqual(
      all.notifications.map(({ title }) => title.split(" for ").at(-1)),
      ["Three", "Two", "One"],
    );
    assert.equal(all.nextCursor, null);

    const first = await list(`${query}&limit=2`);
    const second = await list(`${query}&limit=2&cursor=${first.nextCursor}`);
    assert.deepEqual(
      [...first.notifications, ...second.notifications],
      all.notifications,
    );
    assert.equal(second.nextCursor, null);
    assert.deepEqual((await list("?status=resolved")).notifications, []);
  });

  it("refuses what it does not know", async () => {
    const { info } = stack();
    for (
      const query of ["?state=pending", "?status=open", "?limit=0", "?cursor=x"]
    ) {
      const { status, code } = await request(
        info,
        `/admin/notifications${query}`,
        { headers: { apikey: info.secretKey } },
      );
      assert.deepEqual([status, code], [400, "INVALID_QUERY"], query);
    }
  });

  it("is for admins only", async () => {
    const { info } = stack();
    const user = await signUp(info, "curious");
    const asUser = await request(info, "/admin/notifications", {
      headers: { authorization: `Bearer ${user.accessToken}` },
    });
    assert.deepEqual([asUser.status, asUser.code], [403, "FORBIDDEN"]);
    const asNobody = await request(info, "/admin/notifications");
    assert.deepEqual([asNobody.status, asNobody.code], [
      401,
      "UNAUTHENTICATED",
    ]);
  });
});
