import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type postgres from "postgres";

async function run(
  admin: postgres.Sql,
  file: string,
  setting: string,
  value: number,
): Promise<void> {
  const text = await readFile(join(import.meta.dirname, file), "utf8");
  // One session: the setting is the session's.
  const session = await admin.reserve();
  try {
    await session`select set_config(${setting}, ${String(value)}, false)`;
    await session.unsafe(text);
  } finally {
    session.release();
  }
}

/**
 * Fills a migrated, empty database with organizations, their owners and members, and what they have of orders, numbers,
 * notifications, calls and costs, then collects statistics. Its limits are raised, so that claims go on. A million
 * takes minutes.
 *
 * @param admin a connection as the superuser, as triggers are off meanwhile
 */
export async function fillDatabase(
  admin: postgres.Sql,
  organizations: number,
): Promise<void> {
  await run(admin, "organizations.sql", "scale.organizations", organizations);
  await admin.unsafe("vacuum (analyze)");
}

/**
 * Adds organizations whose orders are due, each of a user of its own. Statistics stay as they are, as after a burst.
 *
 * @param admin a connection as the superuser, as triggers are off meanwhile
 */
export async function queueOrders(
  admin: postgres.Sql,
  orders: number,
): Promise<void> {
  await run(admin, "queued-orders.sql", "scale.orders", orders);
}
