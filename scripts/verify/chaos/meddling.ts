import type { World } from "./world.ts";

/** Deletes an organization whose number is being bought, or waits to be looked for. */
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

/** Inserts whatever was deleted again, with the ids and for the users of before. */
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
