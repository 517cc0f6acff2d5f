import type { Client } from "../../commands/project/supabase-client.ts";
import { awaitNumber } from "./await-number.ts";

/** Inserts an organization and waits for its number. */
export async function insertWithNumber(client: Client, name: string) {
  const { data: organization } = await client.from("organizations")
    .insert({ name }).select().single().throwOnError();
  const number = await awaitNumber(client, organization.id);
  return { organization, number };
}
