import { z } from "zod";
import {
  type ProjectDatabase,
  quoteLiteral,
} from "../database/project-database.ts";
import type { FoundProject } from "./found-project.ts";

/** Asks whose an e-mail address is; before the migrations, nobody is an admin. */
export async function readFirstAdmin(
  database: ProjectDatabase,
  address: string | undefined,
): Promise<FoundProject["firstAdmin"]> {
  if (address === undefined) return "nobody";
  const users = `select id from auth.users where lower(email) = lower(${
    quoteLiteral(address)
  })`;
  const [found] = await database.read(
    `select exists (${users}) as is_user, to_regclass('public.platform_admins') is not null as has_admins`,
    z.object({ is_user: z.boolean(), has_admins: z.boolean() }),
  );
  if (!found?.is_user) return "nobody";
  if (!found.has_admins) return "user";
  const [admin] = await database.read(
    `select exists (select from public.platform_admins where user_id in (${users})) as is_admin`,
    z.object({ is_admin: z.boolean() }),
  );
  return admin?.is_admin ? "admin" : "user";
}
