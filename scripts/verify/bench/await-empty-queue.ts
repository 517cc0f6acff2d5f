import type postgres from "postgres";
import { waitUntil } from "../../local/wait-until.ts";

/** Waits until every wake-up was sent, so that none disturbs what is measured next. */
export async function awaitEmptyQueue(sql: postgres.Sql): Promise<void> {
  await waitUntil("every wake-up was sent", async () => {
    const [row] = await sql<{ empty: boolean }[]>`
      select not exists (select from net.http_request_queue) as empty`;
    return row?.empty || undefined;
  });
}
