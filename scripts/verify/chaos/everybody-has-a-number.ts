import { waitUntil } from "../../local/wait-until.ts";
import type { World } from "./scenario.ts";

/** Waits until every organization has its number. */
export async function everybodyHasANumber(
  { database: { sql }, organizations }: World,
): Promise<void> {
  await waitUntil("every organization has its number", async () => {
    const without = await sql`
      select from public.organizations as g where not exists (
        select from public.phone_numbers as n where n.organization_id = g.id
      ) limit 1`;
    return without.length === 0 || undefined;
  }, 60_000 + 500 * organizations);
}
