import type postgres from "postgres";
import { waitUntil } from "../../wait-until.ts";

/** Wakes the function as pg_cron does at night, and waits until it has told the admins. */
export async function reconcileNow(database: postgres.Sql): Promise<void> {
  const concluded = async () => {
    const [row] = await database<{ count: number }[]>`
      select count(*)::integer from public.reconciliations where concluded_at is not null`;
    return row?.count ?? 0;
  };
  const before = await concluded();
  await database`select one_number.wake_edge_function('reconcile')`;
  await waitUntil(
    "the reconciliation is concluded",
    async () => await concluded() > before ? true : undefined,
  );
}
