import assert from "node:assert/strict";
import type { SampleApp } from "./sample-app.ts";

const MEMBERSHIPS = `create view one_number.memberships
with (security_invoker = true)
as
select t.team_id as organization_id, t.person as user_id, true as is_owner from public.team_members as t;
`;
const DEPARTURES =
  `create trigger note_departed_members after delete on public.team_members
referencing old table as departed for each statement execute function one_number.note_departed_members('team_id');
`;
/** Writes the sample application's members where the installed migration asks for them. */
export async function nameMembers(
  app: SampleApp,
  file: string | undefined,
): Promise<void> {
  assert.ok(file);
  const sql = await app.read(file);
  await app.write(
    file,
    sql
      .replace(
        /(?<=^-- memberships begin\n)[\s\S]*(?=^-- memberships end)/m,
        MEMBERSHIPS,
      )
      .replace(/(?<=^-- departures begin\n)/m, DEPARTURES),
  );
}
