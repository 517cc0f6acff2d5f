import { fromDataApi, requireOneRow } from "./api-error.ts";
import type { Client } from "./client.ts";

/** A new organization. */
export interface NewOrganization {
  /** Make it once per form, with `crypto.randomUUID()`: then a form that is sent twice buys one number, not two. */
  readonly id: string;
  readonly name: string;
  /** The wanted area code, such as 604; none for any. */
  readonly areaCode?: string | undefined;
  readonly country?: "US" | "CA" | undefined;
}

/**
 * Inserts an organization, whose number is ordered by that. The user becomes its owner.
 *
 * There is no state of the number in the answer: PostgREST reads an insert's answer before the triggers after it ran
 * (PostgREST/postgrest#3286). waitForNumber() asks for it.
 *
 * @throws {ApiError} such as `AREA_CODE_NOT_SOLD`, `ORGANIZATION_LIMIT_REACHED`
 */
export async function insertOrganization(
  client: Client,
  { id, name, areaCode, country }: NewOrganization,
): Promise<void> {
  // An upsert that ignores duplicates may be repeated after a lost answer. One that updates them would need the right to
  // change every column it names, which users have not.
  const answer = await client.from("organizations").upsert({
    id,
    name,
    area_code: areaCode ?? null,
    country: country ?? null,
  }, { onConflict: "id", ignoreDuplicates: true });
  if (answer.error !== null) throw fromDataApi(answer);
}

/**
 * Renames an organization, as callers hear it. An update names the columns that change, and the row.
 *
 * @throws {ApiError} such as `NOT_ALLOWED`, for a member who is no owner
 */
export async function renameOrganization(
  client: Client,
  organizationId: string,
  name: string,
): Promise<void> {
  await update(client, organizationId, { name });
}

/**
 * Changes where the number shall be from, while none is bought. An order that failed for want of a number starts again,
 * at most once a minute.
 *
 * @throws {ApiError} such as `AREA_CODE_NOT_SOLD`; `NOT_ALLOWED`, for a member who is no owner
 */
export async function changeWish(
  client: Client,
  organizationId: string,
  { areaCode, country }: Pick<NewOrganization, "areaCode" | "country">,
): Promise<void> {
  await update(client, organizationId, {
    area_code: areaCode ?? null,
    country: country ?? null,
  });
}

async function update(
  client: Client,
  organizationId: string,
  columns: {
    readonly name?: string;
    readonly area_code?: string | null;
    readonly country?: string | null;
  },
): Promise<void> {
  const answer = await client.from("organizations").update(columns)
    .eq("id", organizationId).select("id");
  requireOneRow(answer);
}
