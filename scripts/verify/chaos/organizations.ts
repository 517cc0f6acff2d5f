import type postgres from "postgres";
import { waitUntil } from "../../local/wait-until.ts";
import type { World } from "./scenario.ts";

/** The Data API may never answer when its database is killed during a query. */
const PATIENCE_MILLISECONDS = 10_000;
const WISHES = [null, "604", "212", "416"] as const;

function rowsOf({ organizations, dice }: World) {
  return Array.from({ length: organizations }, (_, index) => ({
    name: `Chaos ${index + 1}`,
    area_code: WISHES[Math.floor(dice() * WISHES.length)] ?? null,
  }));
}

/** Inserts all organizations as signed-in clients, each in its own statement, a few at the same time. */
export async function insertOrganizations(world: World): Promise<void> {
  const rows = rowsOf(world);
  const { users } = world;
  await Promise.all(users.map(async ({ client }, position) => {
    const own = rows.filter((_, index) => index % users.length === position);
    for (const row of own) {
      await client.from("organizations").insert(row).throwOnError();
    }
  }));
}

/** Inserts all organizations as one client, in one statement. */
export async function insertInOneStatement(world: World): Promise<void> {
  const [user] = world.users;
  await user?.client.from("organizations").insert(rowsOf(world)).throwOnError();
}

/** Inserts all organizations on a connection to the database, in the caller's transaction. */
export async function insertAsServer(
  transaction: postgres.TransactionSql,
  world: World,
): Promise<void> {
  await transaction`
    insert into public.organizations ${
    transaction(rowsOf(world), "name", "area_code")
  }`;
}

/** As `insertOrganizations`; a client that is refused, because the database is down, tries again. */
export async function insertUntilAccepted(world: World): Promise<void> {
  for (const [index, row] of rowsOf(world).entries()) {
    const user = world.users[index % world.users.length];
    await waitUntil(`"${row.name}" is inserted`, async () => {
      const answer = await user?.client.from("organizations").insert(row)
        .abortSignal(AbortSignal.timeout(PATIENCE_MILLISECONDS));
      return answer?.error === null || undefined;
    });
  }
}

/** Deletes an organization whose number is being bought, or whose order waits for its next attempt. */
export async function deleteOneBeingBought({ database }: World): Promise<void> {
  await database.sql`
    delete from public.organizations where id = (
      select organization_id from public.phone_number_orders as o
      join public.organizations as g on g.id = o.organization_id
      where o.status = 'purchasing' or (o.status = 'queued' and o.attempts > 0)
      order by md5(o.id::text) limit 1
    )
  `;
}

/** Inserts the deleted organizations again, with the same ids and for the same users. */
export async function insertAgain({ database }: World): Promise<void> {
  await database.sql`
    insert into public.organizations (id, name, created_by, area_code)
    select o.organization_id, o.organization_name, o.ordered_by, o.area_code
    from public.phone_number_orders as o
    where not exists (select from public.organizations as g where g.id = o.organization_id)
    on conflict (id) do nothing
  `;
}

/** Renames an organization whose number is being bought. */
export async function renameOneBeingBought(
  { database, dice }: World,
): Promise<void> {
  await database.sql`
    update public.organizations set name = ${`Renamed ${dice()}`} where id = (
      select organization_id from public.phone_number_orders
      where status = 'purchasing' order by md5(id::text) limit 1
    )
  `;
}
