import { ApiError, fromDataApi, requireOneRow } from "./api-error.ts";
import type { Client } from "./client.ts";
import type { Enums } from "./database.types.ts";

/** Who belongs to an organization, the longest members first. Each member sees it. */
export async function listMembers(client: Client, organizationId: string) {
  const answer = await client.from("organization_members")
    .select("user_id, role, created_at").eq("organization_id", organizationId)
    .order("created_at");
  if (answer.error !== null) throw fromDataApi(answer);
  return answer.data;
}

/**
 * Makes a member an owner, or an owner a member. Only owners may.
 *
 * @throws {ApiError} such as `LAST_OWNER`, `NOT_ALLOWED`
 */
export async function changeRole(
  client: Client,
  organizationId: string,
  { userId, role }: {
    readonly userId: string;
    readonly role: Enums<"organization_role">;
  },
): Promise<void> {
  const answer = await client.from("organization_members").update({ role })
    .eq("organization_id", organizationId).eq("user_id", userId)
    .select("user_id");
  requireOneRow(answer);
}

/**
 * Removes a member: an owner any one, a member themselves.
 *
 * @throws {ApiError} such as `LAST_OWNER`, `NOT_ALLOWED`
 */
export async function removeMember(
  client: Client,
  organizationId: string,
  userId: string,
): Promise<void> {
  const answer = await client.from("organization_members").delete()
    .eq("organization_id", organizationId).eq("user_id", userId)
    .select("user_id");
  requireOneRow(answer);
}

/** Leaves an organization, which the user cannot see any more. @throws {ApiError} such as `LAST_OWNER` */
export async function leave(
  client: Client,
  organizationId: string,
): Promise<void> {
  const { data } = await client.auth.getSession();
  if (data.session === null) throw new ApiError("UNAUTHENTICATED", 401);
  await removeMember(client, organizationId, data.session.user.id);
}
