import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, it } from "node:test";
import { z } from "zod";
import { emptyAccount } from "../stack-under-test/reconciliation/make-account.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { readPages, request } from "../stack-under-test/request.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

const pageSchema = z.object({
  notifications: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      type: z.string(),
      emailedAt: z.null(),
      createdAt: z.string(),
    }),
  ),
  nextCursor: z.string().nullable(),
  summary: z.object({
    waitingForImport: z.object({
      count: z.number(),
      oldestSince: z.iso.datetime({ offset: true }).nullable(),
      monthlyCosts: z.array(
        z.object({ currency: z.string(), amount: z.string() }),
      ),
      withoutPrice: z.number(),
    }),
  }),
});

describe("the list of notifications", () => {
  const stack = useStack();
  before(() => emptyAccount(stack()));
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

  it("has the notifications of one organization on request, and has pages also when many are of one moment", async () => {
    const { server, database } = stack();
    const query = "?type=elevenlabs_import_required";
    await database`
      update public.admin_notifications set created_at = now() where type = 'elevenlabs_import_required'`;
    const { notifications } = await list(query);
    assert.equal(notifications.length, 3);
    assert.equal(new Set(notifications.map((each) => each.createdAt)).size, 1);

    const pages = await readPages((after) => list(`${query}&limit=1${after}`));
    assert.deepEqual(
      pages.flatMap((page) => page.notifications),
      notifications,
    );

    const { data: organizations } = await server.from("organizations")
      .select("id, name").in("name", ["One", "Two", "Three"]).throwOnError();
    for (const { id, name } of organizations) {
      const own = await list(`?organizationId=${id}`);
      assert.deepEqual(
        own.notifications.map(({ title }) => title.split(" for ").at(-1)),
        [name],
      );
    }
  });

  it("has the sums of the numbers that wait for their import", async () => {
    const { server } = stack();
    const { data: numbers } = await server.from("phone_numbers").select()
      .order("purchased_at").throwOnError();
    const { waitingForImport } = (await list("")).summary;
    assert.equal(waitingForImport.count, numbers.length);
    assert.equal(
      Date.parse(waitingForImport.oldestSince ?? ""),
      Date.parse(numbers[0]?.purchased_at ?? ""),
    );
    assert.deepEqual(waitingForImport.monthlyCosts, [
      { currency: "USD", amount: (1.15 * numbers.length).toFixed(2) },
    ]);
    assert.equal(waitingForImport.withoutPrice, 0);
  });

  it("lets an admin dismiss a notification that needs no work, once and with a reason", async () => {
    const { info } = stack();
    const [first] = (await list("?status=pending")).notifications;
    assert.ok(first !== undefined);
    const dismiss = (reason: string, id = first.id) =>
      request(info, `/admin/notifications/${id}/dismiss`, {
        method: "POST",
        headers: { apikey: info.secretKey },
        body: JSON.stringify({ reason }),
      });
    const dismissed = await dismiss("It is a test");
    assert.equal(dismissed.status, 200, JSON.stringify(dismissed.body));
    const again = await dismiss("It is a test");
    assert.deepEqual(again.body, dismissed.body);
    assert.deepEqual(
      (await list("?status=dismissed")).notifications.map(({ id }) => id),
      [first.id],
    );
    const other = await dismiss("It is a mistake");
    assert.deepEqual([other.status, other.code], [
      409,
      "NOTIFICATION_NOT_PENDING",
    ]);
    const unknown = await dismiss("It is a test", randomUUID());
    assert.deepEqual([unknown.status, unknown.code], [
      404,
      "NOTIFICATION_NOT_FOUND",
    ]);
  });
});
