import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertMatchesTwilioSpec } from "../../simulators/twilio/testing/assert-matches-twilio-spec.ts";
import { signUp } from "../../commands/project/supabase-client.ts";
import { awaitNumber } from "../stack-under-test/numbers.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

describe("an inserted organization gets its number", () => {
  const stack = useStack();

  it("when a signed-in user inserts it, and the row is returned at once", async () => {
    const { info, server, twilio, functionLogs } = stack();
    const billed = (await twilio.account()).bill.length;
    const user = await signUp(info, "founder");
    const { data: organization } = await user.client.from("organizations")
      .insert({ name: "Acme", area_code: "604" }).select().single()
      .throwOnError();
    assert.equal(organization.created_by, user.id);

    const number = await awaitNumber(user.client, organization.id);
    assert.equal(number.phone_number, "+16041234567");
    assert.equal(number.status, "pending_import");
    assert.deepEqual([number.region, number.country], ["BC", "CA"]);
    const { data: record } = await server.from("phone_number_records").select()
      .eq("id", number.id).single().throwOnError();
    assert.equal(record.monthly_price, 1.15);
    assert.equal(record.monthly_price_currency, "USD");

    const { data: notifications } = await server.from("admin_notifications")
      .select().eq("organization_id", organization.id).throwOnError();
    assert.deepEqual(
      notifications.map(({ type, status, title }) => [type, status, title]),
      [[
        "elevenlabs_import_required",
        "pending",
        "Import +16041234567 to ElevenLabs for Acme",
      ]],
    );

    const { bill } = await twilio.account();
    assert.deepEqual(
      bill.slice(billed).map((paid) => [paid.phoneNumber, paid.friendlyName]),
      [["+16041234567", `org:${organization.id}@local`]],
    );
    const told = functionLogs.filter((line) => line.includes(organization.id))
      .join("\n");
    for (
      const line of [
        "Twilio phone number purchased successfully",
        "Admin notification created for ElevenLabs import",
        "Organization ready for activation",
      ]
    ) {
      assert.ok(told.includes(line), `The log says "${line}"`);
    }
  });

  it("unless its user has as many as a user may have, and learns so", async () => {
    const { info, server } = stack();
    const user = await signUp(info, "collector");
    const rows = Array.from({ length: 101 }, (_, index) => ({
      name: `Many ${index + 1}`,
      provisioning_policy: "never" as const,
    }));
    const { error, status } = await user.client.from("organizations")
      .insert(rows);
    assert.equal(status, 403);
    assert.deepEqual([error?.code, error?.hint], [
      "PT403",
      "ORGANIZATION_LIMIT_REACHED",
    ]);
    assert.match(error?.message ?? "", /a user may have inserted 100/);
    await user.client.from("organizations").insert(rows.slice(1))
      .throwOnError();
    const { data } = await server.from("organizations").select("id")
      .eq("created_by", user.id).throwOnError();
    assert.equal(data.length, 100);
  });

  it("when a server inserts it with a secret key and wishes for nothing", async () => {
    const { server } = stack();
    const { data: organization } = await server.from("organizations")
      .insert({ name: "Anywhere" }).select().single().throwOnError();
    const number = await awaitNumber(server, organization.id);
    assert.equal(number.country, "US");
  });

  it("from the same region when the area code has none", async () => {
    const { server, twilio } = stack();
    await twilio.setInventory({
      stock: [{ scope: "areaCode:604", left: 0 }],
      traits: [],
    });
    const { data: organization } = await server.from("organizations")
      .insert({ name: "Harbour", area_code: "604" }).select().single()
      .throwOnError();
    const number = await awaitNumber(server, organization.id);
    assert.match(number.phone_number, /^\+1(236|250|257|672|778)/);
    assert.equal(number.region, "BC");
    await twilio.setInventory({ stock: [], traits: [] });
  });

  it("from the country when the region has none", async () => {
    const { server, twilio } = stack();
    await twilio.setInventory({
      stock: [{ scope: "region:BC", left: 0 }],
      traits: [],
    });
    const { data: organization } = await server.from("organizations")
      .insert({ name: "Prairie", area_code: "604" }).select().single()
      .throwOnError();
    const number = await awaitNumber(server, organization.id);
    assert.equal(number.country, "CA");
    assert.notEqual(number.region, "BC");
    await twilio.setInventory({ stock: [], traits: [] });
  });

  it("only with requests that Twilio documents, and never with a purchase by area code", async () => {
    const { twilio } = stack();
    const requests = await twilio.requests();
    assert.ok(requests.length > 0);
    requests.forEach(assertMatchesTwilioSpec);
    const purchases = await twilio.requests("purchase");
    for (const { form } of purchases) {
      assert.ok(form.PhoneNumber !== undefined);
      assert.equal(form.AreaCode, undefined);
    }
  });
});
