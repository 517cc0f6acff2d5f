import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import type postgres from "postgres";
import { insertOrganization } from "./actions.ts";
import { openRace, type Session } from "./open-race.ts";

/** Signs a user up, and returns the id. */
export async function insertUser(sql: postgres.Sql): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into auth.users (id, email)
    values (gen_random_uuid(), gen_random_uuid() || '@tests.example.com')
    returning id
  `;
  return row?.id ?? "";
}

/** Inserts a membership, as a server does; returns the role that the answer says. */
export async function insertMember(
  sql: postgres.Sql,
  organization: string,
  user: string,
  role: "owner" | "member",
): Promise<string | undefined> {
  const [row] = await sql<{ role: string }[]>`
    insert into public.organization_members (organization_id, user_id, role)
    values (${organization}, ${user}, ${role})
    returning role
  `;
  return row?.role;
}

/** Begins a transaction of a signed-in user, as the Data API does. */
export async function beginAs({ sql }: Session, user: string): Promise<void> {
  await sql`begin`;
  await sql`
    select set_config('request.jwt.claims', ${
    JSON.stringify({ sub: user, role: "authenticated" })
  }, true), set_config('role', 'authenticated', true)
  `;
}

/** Ends the memberships of a user; returns how many. */
export async function remove({ sql }: Session, user: string): Promise<number> {
  const rows = await sql`
    delete from public.organization_members where user_id = ${user} returning 1
  `;
  return rows.length;
}

/** Changes the role of a user; returns in how many organizations. */
export async function setRole(
  { sql }: Session,
  user: string,
  role: "owner" | "member",
): Promise<number> {
  const rows = await sql`
    update public.organization_members set role = ${role}
    where user_id = ${user} returning 1
  `;
  return rows.length;
}

/** Acme with two owners, Ada and Ben, and a member, Cleo. */
export async function openMemberships(t: TestContext) {
  const race = await openRace(t);
  await race.sql`truncate public.member_departures`;
  const acme = await insertOrganization(race.sql, "Acme");
  const [ada, ben, cleo] = [
    await insertUser(race.sql),
    await insertUser(race.sql),
    await insertUser(race.sql),
  ];
  await insertMember(race.sql, acme, ada, "owner");
  await insertMember(race.sql, acme, ben, "owner");
  await insertMember(race.sql, acme, cleo, "member");

  /** The roles of those who are left. */
  const left = async () => {
    const rows = await race.sql<{ user_id: string; role: string }[]>`
      select user_id, role::text from public.organization_members
    `;
    const roles = new Map(rows.map((row) => [row.user_id, row.role]));
    return [ada, ben, cleo].map((user) => roles.get(user));
  };

  /** Ada's change is committed while the other session, which began meanwhile, waits for it; the error is the other's. */
  const overlap = async (
    [first, change]: readonly [string, (session: Session) => Promise<number>],
    [second, other]: readonly [string, (session: Session) => Promise<number>],
  ) => {
    await beginAs(race.one, first);
    assert.equal(await change(race.one), 1);
    await beginAs(race.other, second);
    const outcome = other(race.other).then(
      (changed) => ({ changed, hint: undefined }),
      (error: unknown) => ({
        changed: 0,
        hint: error instanceof Error && "hint" in error
          ? error.hint
          : String(error),
      }),
    );
    await race.untilBlocked(race.other, outcome);
    await race.one.sql`commit`;
    const { changed, hint } = await outcome;
    await race.other.sql.unsafe(hint === undefined ? "commit" : "rollback");
    return hint ?? changed;
  };

  return { ...race, acme, ada, ben, cleo, left, overlap };
}
