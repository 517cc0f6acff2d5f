import { sql } from "kysely";
import { z } from "zod";
import {
  type AuthCall,
  type AuthUser,
  databaseOf,
  readBody,
} from "./auth-call.ts";
import { absent, AuthError, invalid } from "./auth-error.ts";
import { describeUser } from "./users.ts";

const uuid = z.guid();

/** https://github.com/supabase/auth/blob/master/internal/api/admin.go (`loadUser`) */
export async function loadUser(
  { service }: AuthCall,
  id: string,
): Promise<AuthUser> {
  if (!uuid.safeParse(id).success) {
    throw invalid("user_id must be an UUID", 404);
  }
  const user = await service.repo.findUserById(id);
  if (user !== null) return user;
  throw new AuthError(404, "user_not_found", "User not found");
}

export async function getUser(call: AuthCall, id: string): Promise<Response> {
  return Response.json(await describeUser(call, await loadUser(call, id)));
}

const deletion = z.object({ should_soft_delete: z.boolean().nullish() });

/** Deletes a user and what belongs to them, as the database's foreign keys and triggers have it. */
export async function deleteUser(
  call: AuthCall,
  id: string,
): Promise<Response> {
  const user = await loadUser(call, id);
  const hasBody = (await call.request.clone().text()) !== "";
  const wish = hasBody ? await readBody(call.request, deletion) : {};
  if (wish.should_soft_delete) throw absent("soft deletion of users");
  const database = databaseOf(call.service);
  await sql`delete from auth.refresh_tokens where user_id = ${user.id}`
    .execute(database);
  await sql`delete from auth.users where id = ${user.id}`.execute(database);
  return Response.json({});
}

function readCount(text: string | null, fallback: number): number {
  if (!text) return fallback;
  if (/^\d+$/.test(text) && Number(text) > 0) return Number(text);
  throw invalid(`Bad Pagination Parameters: invalid number "${text}"`);
}

/**
 * One page of the users, newest first, and the number of all in a header.
 * https://github.com/supabase/auth/blob/master/internal/api/pagination.go
 */
export async function listUsers(call: AuthCall): Promise<Response> {
  const { searchParams } = new URL(call.request.url);
  const page = readCount(searchParams.get("page"), 1);
  const size = readCount(searchParams.get("per_page"), 50);
  const { rows } = await sql<{ id: string; total: number }>`
    select id, count(*) over ()::int as total from auth.users
    order by created_at desc, id limit ${size} offset ${(page - 1) * size}
  `.execute(databaseOf(call.service));
  const users = [];
  for (const { id } of rows) {
    users.push(await describeUser(call, await loadUser(call, id)));
  }
  const total = rows[0]?.total ?? 0;
  const last = Math.ceil(total / size);
  const link = (rel: string, number: number) =>
    `</admin/users?page=${number}&per_page=${size}>; rel="${rel}"`;
  return Response.json({ users, aud: "authenticated" }, {
    headers: {
      "x-total-count": String(total),
      link: [
        ...page < last ? [link("next", page + 1)] : [],
        link("last", last),
      ].join(", "),
    },
  });
}
