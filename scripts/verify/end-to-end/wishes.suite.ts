import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { signUp } from "../../commands/project/supabase-client.ts";
import { awaitNumber } from "../stack-under-test/numbers.ts";
import { request } from "../stack-under-test/request.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

describe("an organization's wish", () => {
  const stack = useStack();

  /** As a server does. */
  async function change(
    id: string,
    columns: {
      area_code?: string;
      country?: string;
      provisioning_policy?: "auto" | "never";
    },
  ): Promise<void> {
    await stack().server.from("organizations").update(columns).eq("id", id)
      .throwOnError();
  }

  async function retry(id: string): Promise<void> {
    const { info } = stack();
    const { status } = await request(
      info,
      `/admin/organizations/${id}/order/retry`,
      { method: "POST", headers: { apikey: info.secretKey } },
    );
    assert.equal(status, 202);
  }

  const ways: Readonly<Record<string, (id: string) => Promise<void>>> = {
    'the policy "auto"': (id) => change(id, { provisioning_policy: "auto" }),
    'the policies "never" and "auto"': async (id) => {
      await change(id, { provisioning_policy: "never" });
      await change(id, { provisioning_policy: "auto" });
    },
    "a retry": retry,
  };
  for (const [way, letGoOn] of Object.entries(ways)) {
    it(`that is corrected while the order is held counts after ${way}`, async () => {
      const { server } = stack();
      const { data: organization } = await server.from("organizations")
        .insert({ name: "Corrected", provisioning_policy: "hold" })
        .select("id").single().throwOnError();
      await change(organization.id, { area_code: "604", country: "CA" });
      await letGoOn(organization.id);

      const number = await awaitNumber(server, organization.id);
      assert.match(number.phone_number, /^\+1604/);
      assert.deepEqual([number.region, number.country], ["BC", "CA"]);
    });
  }

  for (
    const [wish, hint] of [
      [{ area_code: "999" }, "AREA_CODE_NOT_SOLD"],
      [{ area_code: "(800)" }, "AREA_CODE_NOT_SOLD"],
      [{ area_code: "604", country: "US" }, "AREA_CODE_IN_OTHER_COUNTRY"],
    ] as const
  ) {
    it(`${JSON.stringify(wish)} is refused with ${hint}`, async () => {
      const { info, server } = stack();
      const user = await signUp(info, "wishful");
      const { error, status } = await user.client.from("organizations")
        .insert({ name: "Impossible", ...wish });
      assert.deepEqual([status, error?.code, error?.hint], [
        400,
        "PT400",
        hint,
      ]);
      const { data } = await server.from("phone_number_orders").select()
        .eq("organization_name", "Impossible").throwOnError();
      assert.deepEqual(data, []);
    });
  }

  it("may be typed with punctuation, and without a policy", async () => {
    const { info, server } = stack();
    const user = await signUp(info, "typist");
    const answer = await fetch(`${info.apiUrl}/rest/v1/organizations`, {
      method: "POST",
      headers: {
        "apikey": info.publishableKey,
        "authorization": `Bearer ${user.accessToken}`,
        "content-type": "application/json",
      },
      // The types of the client forbid this null; other clients send it.
      body: JSON.stringify({
        name: "Typed",
        country: "ca",
        area_code: "+1 (604)",
        provisioning_policy: null,
      }),
    });
    assert.equal(answer.status, 201, await answer.text());
    const { data: organization } = await user.client.from("organizations")
      .select().eq("name", "Typed").single().throwOnError();
    assert.equal(organization.provisioning_policy, "auto");
    const number = await awaitNumber(server, organization.id);
    assert.match(number.phone_number, /^\+1604/);
  });

  it("that is met nearby says so to the customer and to the admin", async () => {
    const { info, server, twilio } = stack();
    await twilio.setInventory({
      stock: [{ scope: "areaCode:604", left: 0 }],
      traits: [],
    });
    const user = await signUp(info, "neighbor");
    const { data: organization } = await user.client.from("organizations")
      .insert({ name: "Nearby", area_code: "604" }).select().single()
      .throwOnError();
    const number = await awaitNumber(user.client, organization.id);
    const said =
      "Area code 604 was asked for; this number has another one of the same region.";

    const { data: seen } = await user.client.from("organization_phone_numbers")
      .select().single().throwOnError();
    assert.deepEqual(
      [seen.area_code_met, seen.region_met, seen.country_met],
      [false, true, true],
    );
    assert.ok(seen.message?.endsWith(said), seen.message ?? "");
    const { data: notification } = await server.from("admin_notifications")
      .select("body").eq("phone_number_id", number.id).single().throwOnError();
    assert.ok(notification.body.endsWith(said), notification.body);
    await twilio.setInventory({ stock: [], traits: [] });
  });

  it("is chosen from a list that visitors can read", async () => {
    const { info } = stack();
    const answer = await fetch(
      `${info.apiUrl}/rest/v1/area_codes?area_code=eq.867`,
      { headers: { apikey: info.publishableKey } },
    );
    assert.deepEqual(await answer.json(), [{
      area_code: "867",
      country: "CA",
      regions: ["NT", "NU", "YT"],
      as_of: "2026-07-16",
    }]);
  });
});
