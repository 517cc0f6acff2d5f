import type postgres from "postgres";
import { buy, deleteOrganization } from "./actions.ts";

/** A number that is being given back, for tests. */
export type ReleaseLease = { release: string; token: string };

/** Gives an organization a number and deletes it, so that the number is due to be given back. */
export async function letGo(
  sql: postgres.Sql,
  name: string,
  number: string,
): Promise<void> {
  await sql`update public.provisioning_settings set release_grace = '0'`;
  await buy(sql, name, number);
  await deleteOrganization(sql, name);
}

/** Claims due releases for a minute. */
export async function claimReleases(
  sql: postgres.Sql,
  batchSize: number,
): Promise<ReleaseLease[]> {
  const rows = await sql<{ release_id: string; lease_token: string }[]>`
    select release_id, lease_token
    from public.claim_phone_number_releases(${batchSize}, 60)
  `;
  return rows.map(({ release_id, lease_token }) => ({
    release: release_id,
    token: lease_token,
  }));
}

/** Claims the one release that is due. */
export async function leaseRelease(sql: postgres.Sql): Promise<ReleaseLease> {
  const [lease] = await claimReleases(sql, 1);
  if (lease === undefined) throw new Error("There is no release to claim");
  return lease;
}

/** Confirms a release as the function does right before its request to Twilio; returns the answer. */
export async function confirmFinally(
  sql: postgres.Sql,
  { release, token }: ReleaseLease,
): Promise<string | undefined> {
  const [row] = await sql<{ answer: string }[]>`
    select public.confirm_phone_number_release(${release}, ${token}, true)
      as answer
  `;
  return row?.answer;
}

/** Records that a number is given back; returns the answer. */
export async function completeRelease(
  sql: postgres.Sql,
  { release, token }: ReleaseLease,
): Promise<string | undefined> {
  const [row] = await sql<{ answer: string }[]>`
    select public.complete_phone_number_release(${release}, ${token}) as answer
  `;
  return row?.answer;
}

/** Keeps a number over a direct connection. */
export async function keep(sql: postgres.Sql, number: string): Promise<void> {
  await sql`select public.keep_phone_number(${number})`;
}

/** Releases a number over a direct connection, with the confirmation. */
export async function release(
  sql: postgres.Sql,
  number: string,
): Promise<void> {
  await sql`select public.release_phone_number(${number}, ${number})`;
}
