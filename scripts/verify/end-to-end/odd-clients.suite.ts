import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import {
  type SignedInUser,
  signUp,
} from "../../commands/project/supabase-client.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

describe("a client that sends whole rows or nulls", () => {
  const stack = useStack();
  let ada: SignedInUser;
  before(async () => {
    ada = await signUp(stack().info, "odd-client");
  });

  /** As clients do whose types do not forbid the nulls. */
  async function post(rows: unknown): Promise<number> {
    const { info } = stack();
    const answer = await fetch(
      `${info.apiUrl}/rest/v1/organizations`,
      {
        method: "POST",
        headers: {
          "apikey": info.publishableKey,
          "authorization": `Bearer ${ada.accessToken}`,
          "content-type": "application/json",
          "prefer": "return=minimal",
        },
        body: JSON.stringify(rows),
      },
    );
    await answer.body?.cancel();
    return answer.status;
  }

  async function ordersOf(ids: readonly string[]): Promise<unknown[]> {
    const { data } = await stack().server.from("phone_number_orders")
      .select("organization_id").in("organization_id", ids).throwOnError();
    return data;
  }

  it("gets the default for each null of an insert", async () => {
    assert.equal(
      await post({
        id: null,
        name: "Nulls",
        country: null,
        area_code: null,
        provisioning_policy: null,
        created_by: null,
      }),
      201,
    );
    const { data } = await ada.client.from("organizations").select()
      .eq("name", "Nulls").single().throwOnError();
    assert.equal(data.provisioning_policy, "auto");
    assert.equal(data.created_by, ada.id);
    assert.equal((await ordersOf([data.id])).length, 1);
  });

  it("inserts many rows whose keys differ", async () => {
    const id = crypto.randomUUID();
    const { data } = await ada.client.from("organizations").insert([
      { name: "Keys 1" },
      { name: "Keys 2", id, created_by: ada.id },
      { name: "Keys 3", area_code: "604", provisioning_policy: "never" },
    ]).select("name").throwOnError();
    assert.deepEqual(data.map(({ name }) => name), [
      "Keys 1",
      "Keys 2",
      "Keys 3",
    ]);
    const { data: stored } = await ada.client.from("organizations")
      .select("id, created_by, provisioning_policy").like("name", "Keys %")
      .order("name").throwOnError();
    assert.deepEqual(
      stored.map((row) => [row.created_by, row.provisioning_policy]),
      [[ada.id, "auto"], [ada.id, "auto"], [ada.id, "never"]],
    );
    assert.equal(stored[1]?.id, id);
    assert.equal((await ordersOf(stored.map((row) => row.id))).length, 2);
  });

  it("updates and upserts the whole row, but no column that is not its to change", async () => {
    const { client } = ada;
    const { data: row } = await client.from("organizations")
      .insert({ name: "Whole", provisioning_policy: "never" }).select().single()
      .throwOnError();
    const updated = await client.from("organizations")
      .update({ ...row, name: "Updated" }).eq("id", row.id).select().single();
    assert.equal(updated.data?.name, "Updated", updated.error?.message);
    const upserted = await client.from("organizations")
      .upsert({ ...row, name: "Upserted" }).select().single();
    assert.equal(upserted.data?.name, "Upserted", upserted.error?.message);
    assert.equal(upserted.data?.created_at, row.created_at);

    const ignored = await client.from("organizations").upsert(
      [{ id: row.id, name: "Ignored" }, {
        id: crypto.randomUUID(),
        name: "New",
      }],
      { onConflict: "id", ignoreDuplicates: true },
    ).select("name").throwOnError();
    assert.deepEqual(ignored.data, [{ name: "New" }]);

    for (
      const change of [
        { provisioning_policy: "auto" as const },
        { created_at: "2020-01-01T00:00:00Z" },
        { id: crypto.randomUUID() },
      ]
    ) {
      const { error, status } = await client.from("organizations")
        .update(change).eq("id", row.id);
      assert.deepEqual([status, error?.hint], [403, "COLUMN_NOT_CHANGEABLE"]);
      assert.match(
        error?.message ?? "",
        new RegExp(`^Cannot change ${Object.keys(change)} of an organization`),
      );
    }
    assert.deepEqual(await ordersOf([row.id]), []);
  });

  it("gets nothing of another customer with an upsert", async () => {
    const eve = await signUp(stack().info, "odd-stranger");
    const { data: row } = await ada.client.from("organizations")
      .insert({ name: "Mine" }).select().single().throwOnError();
    const table = eve.client.from("organizations");
    const taken = await table.upsert({ id: row.id, name: "Hers" }).select();
    assert.deepEqual([taken.status, taken.error?.code, taken.data], [
      403,
      "42501",
      null,
    ]);
    const whole = await table.upsert({ ...row, name: "Hers" }).select();
    assert.deepEqual([whole.status, whole.data], [403, null]);
    const ignored = await table.upsert({ id: row.id, name: "Hers" }, {
      ignoreDuplicates: true,
    }).select();
    assert.deepEqual(ignored.data, []);
    const { data: present } = await ada.client.from("organizations").select()
      .eq("id", row.id).single().throwOnError();
    assert.deepEqual(present, row);
  });
});
