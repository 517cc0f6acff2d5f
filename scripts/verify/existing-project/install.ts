import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type postgres from "postgres";
import { root } from "../../local/root.ts";

/** The members of the sample application, as a founder names them. */
const TEAM_MEMBERS = `create view one_number.memberships
with (security_invoker = true)
as
select t.team_id as organization_id, t.profile_id as user_id, t.access = 'owner' as is_owner
from public.team_members as t
where t.left_at is null;`;

const DEPARTURES = ["delete", "update"].map((event) =>
  `create trigger note_members_after_${event} after ${event} on public.team_members
   referencing old table as departed
   for each statement execute function one_number.note_departed_members('team_id');`
).join("\n");

/** Puts a text between the two lines that mark its place. */
function put(file: string, mark: string, text: string): string {
  const [before, rest] = file.split(`-- ${mark} begin\n`);
  const [, after] = rest?.split(`-- ${mark} end\n`) ?? [];
  if (before === undefined || after === undefined) {
    throw new Error(`The file has no place for its ${mark}`);
  }
  return `${before}${text}\n${after}`;
}

/** The migration of the sample application. */
export function readSampleApplication(): Promise<string> {
  return readFile(join(import.meta.dirname, "sample-application.sql"), "utf8");
}

/** Makes the sample application in an empty database. */
export async function makeSampleApplication(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(await readSampleApplication()).simple();
}

/**
 * The file that takes the place of group 11.
 *
 * @param members whether the application's own members are named, or none are
 */
export async function readOrganizations(members: boolean): Promise<string> {
  const path = join(root, "supabase", "existing-project", "organizations.sql");
  const file = await readFile(path, "utf8");
  return members
    ? put(put(file, "memberships", TEAM_MEMBERS), "departures", DEPARTURES)
    : file;
}

/**
 * Adds One Number to a database with an application, one migration after the other, as `db push` does.
 *
 * @param members whether the application's own members are named, or none are
 * @param afterEach runs after each migration, with its name
 */
export async function installBesideApplication(
  sql: postgres.Sql,
  { members, afterEach }: {
    readonly members: boolean;
    readonly afterEach?: (migration: string) => Promise<void>;
  },
): Promise<void> {
  const folder = join(root, "supabase");
  const organizations = await readOrganizations(members);
  const names = (await readdir(join(folder, "migrations"))).sort();
  const isOfGroup = (pattern: RegExp) => (name: string) => pattern.test(name);
  const apply = async (name: string, text: string) => {
    await sql.unsafe(text).simple();
    await afterEach?.(name);
  };
  const applyGroup = async (pattern: RegExp) => {
    for (const name of names.filter(isOfGroup(pattern))) {
      const path = join(folder, "migrations", name);
      await apply(name, await readFile(path, "utf8"));
    }
  };
  await applyGroup(/^\d{8}10/);
  await apply("organizations.sql", organizations);
  await applyGroup(/^\d{8}(1[2-9]|2)/);
}
