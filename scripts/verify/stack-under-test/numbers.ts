import type { Client } from "../../commands/project/supabase-client.ts";
import { waitUntil } from "../../local/wait-until.ts";

/** Waits for the live number of an organization, which must already be in the database. */
export function awaitNumber(client: Client, organizationId: string) {
  return waitUntil(
    `organization "${organizationId}" has a number`,
    async () => {
      const { data } = await client.from("phone_numbers").select()
        .eq("organization_id", organizationId).neq("status", "released")
        .maybeSingle().throwOnError();
      return data ?? undefined;
    },
  );
}

/** Waits until the order of an organization has ended or waits for an admin. */
export function awaitOrder(
  client: Client,
  organizationId: string,
  status: string,
) {
  return waitUntil(
    `the order of organization "${organizationId}" is ${status}`,
    async () => {
      const { data } = await client.from("phone_number_orders").select()
        .eq("organization_id", organizationId).single().throwOnError();
      return data.status === status ? data : undefined;
    },
  );
}

/** Inserts an organization and waits for its number. */
export async function insertWithNumber(client: Client, name: string) {
  const { data: organization } = await client.from("organizations")
    .insert({ name }).select().single().throwOnError();
  const number = await awaitNumber(client, organization.id);
  return { organization, number };
}
