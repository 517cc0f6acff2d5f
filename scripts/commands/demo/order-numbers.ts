import assert from "node:assert/strict";
import { createTwilioControlClient } from "../../simulators/twilio/control-client.ts";
import type { StackInfo } from "../../local/stack/stack-info.ts";
import type { Client, SignedInUser } from "../project/supabase-client.ts";
import { waitUntil } from "../../local/wait-until.ts";
import type { Narrator } from "./narrator.ts";

/** An organization of the demo. */
export interface Organization {
  readonly id: string;
  readonly name: string;
}

/** Inserts an organization as a client app does. */
export function insertOrganization(
  { client }: SignedInUser,
  narrator: Narrator,
  organization: { readonly name: string; readonly area_code: string },
): Promise<Organization> {
  const { name, area_code } = organization;
  const wish = area_code === ""
    ? "an empty area code"
    : `area code ${area_code}`;
  return narrator.step(`"${name}" is inserted with ${wish}`, async () => {
    const { data } = await client.from("organizations").insert(organization)
      .select("id, name").single().throwOnError();
    return data;
  });
}

/** Shows the orders of the organizations. */
export async function showOrders(
  server: Client,
  narrator: Narrator,
  organizations: readonly Organization[],
): Promise<void> {
  const orders = await narrator.step("Each has an order", async () => {
    const { data } = await server.from("phone_number_orders").select()
      .in("organization_id", organizations.map(({ id }) => id))
      .order("organization_name").limit(9).throwOnError();
    assert.deepEqual(data.map((order) => order.area_code), ["604", null]);
    return data;
  });
  for (const { organization_name, area_code, status } of orders) {
    narrator.show(
      `${organization_name}: area code ${area_code ?? "any"}, ${status}`,
    );
  }
}

/** Waits for an organization's number and its notification, and shows both. */
export async function awaitNumber(
  server: Client,
  narrator: Narrator,
  organization: Organization,
) {
  const { id, name } = organization;
  const number = await narrator.step(
    `"${name}" has its number`,
    () =>
      waitUntil(`"${name}" has its number`, async () => {
        const { data } = await server.from("phone_number_records").select()
          .eq("organization_id", id).maybeSingle().throwOnError();
        return data ?? undefined;
      }),
  );
  assert.equal(number.status, "pending_import");
  const { phone_number, locality, region, country } = number;
  const place = [locality, region, country].filter(Boolean).join(", ");
  const { monthly_price, monthly_price_currency } = number;
  assert.ok(monthly_price !== null, "The price is known");
  narrator.show(
    `${phone_number} (${place}), ${monthly_price} ${monthly_price_currency} a month`,
  );
  return number;
}

/** Checks the simulator's bill: one number for each organization, and no more. */
export async function assertBoughtOnce(
  { twilioUrl }: StackInfo,
  narrator: Narrator,
  organizations: readonly Organization[],
): Promise<void> {
  await narrator.step("Twilio bills one number for each", async () => {
    const account = await createTwilioControlClient(twilioUrl).account();
    for (const { id } of organizations) {
      const charges = account.bill.filter(({ friendlyName }) =>
        friendlyName === `org:${id}@local`
      );
      assert.equal(charges.length, 1);
    }
  });
}
