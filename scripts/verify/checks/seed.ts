import { readFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";

/** What is wrong with the seed, which `supabase start` and `supabase db reset` run: it runs twice, and orders no number. */
export async function seedProblems(
  root: string,
  databaseUrl: string,
): Promise<readonly string[]> {
  const seed = await readFile(join(root, "supabase", "seed.sql"), "utf8");
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    for (let time = 1; time <= 2; time += 1) await sql.unsafe(seed).simple();
    const [row] = await sql<{ organizations: number; orders: number }[]>`
      select
        (select count(*)::integer from public.organizations) as organizations,
        (select count(*)::integer from public.phone_number_orders where status <> 'cancelled') as orders`;
    await sql`delete from public.organizations where true`;
    if (row?.organizations === 1 && row.orders === 0) return [];
    return [
      `supabase/seed.sql makes ${row?.organizations} organizations and ${row?.orders} orders, instead of one and none`,
    ];
  } catch (error) {
    return [`supabase/seed.sql fails: ${error}`];
  } finally {
    await sql.end();
  }
}
