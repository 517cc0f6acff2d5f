import { markdownTable } from "markdown-table";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { actors, type Scene, withScene } from "./open-scene.ts";
import { readRelations } from "./relations.ts";
import { commands, tryCommand } from "./try-command.ts";

function matrixPath(root: string): string {
  return join(root, "supabase", "tests", "privileges.md");
}

const INTRODUCTION = `# Who may do what to which object

Written by \`npm run types\`, which really tries each command in a migrated
database; \`npm test\` compares. An empty cell is a refusal.

## Tables and views

The row is one of an organization, where the table has such rows: seen by nobody
signed in, by the owner of another organization, by its member and its owner, by
an admin, and with a secret key. Of the memberships, a member's own is enough.
Where a command is limited to columns, they are named.
`;

const FUNCTIONS = `
## Functions

Who may execute them, and whether they act as their caller or as their owner,
past row level security. What refuses all but admins does so inside.
`;

/** Writes the matrix of privileges. The database is as the migrations make it; the rows that are tried stay there. */
export async function writePrivileges(
  root: string,
  url: string,
): Promise<void> {
  await writeFile(matrixPath(root), await describePrivileges(root, url));
}

/** Whether the matrix is up to date; leaves the rows that are tried in the database. */
export async function privilegesAreCurrent(
  root: string,
  url: string,
): Promise<boolean> {
  const current = await readFile(matrixPath(root), "utf8");
  return current === await describePrivileges(root, url);
}

function describePrivileges(root: string, url: string): Promise<string> {
  return withScene(root, url, async (scene) =>
    [
      INTRODUCTION,
      table(await tableRows(scene)),
      FUNCTIONS,
      table(await functionRows(scene)),
      "",
    ].join("\n"));
}

/** Not aligned, so that a change of one cell changes one line. */
function table(rows: readonly (readonly string[])[]): string {
  return markdownTable(rows, { alignDelimiters: false });
}

async function tableRows(scene: Scene): Promise<readonly string[][]> {
  const rows = [["", "", ...actors.map(({ title }) => title)]];
  for (const relation of await readRelations(scene)) {
    for (const command of commands) {
      const cells: string[] = [];
      for (const actor of actors) {
        cells.push(await tryCommand(scene, relation, { actor, command }));
      }
      rows.push([`\`${shortName(relation.name)}\``, command, ...cells]);
    }
  }
  return rows;
}

async function functionRows({ sql }: Scene): Promise<readonly string[][]> {
  const roles = ["anon", "authenticated", "service_role"];
  const functions = await sql<
    { name: string; owner: boolean; may: boolean[] }[]
  >`
    select
      f.oid::regprocedure::text as name, prosecdef as owner,
      array(
        select has_function_privilege(role, f.oid, 'execute')
        from unnest(${roles}::text[]) with ordinality as roles (role, place) order by place
      ) as may
    from pg_proc as f
    where pronamespace in ('public'::regnamespace, 'one_number'::regnamespace)
    order by pronamespace = 'one_number'::regnamespace, 1`;
  return [
    ["", "acts as", ...roles],
    ...functions.map(({ name, owner, may }) => [
      `\`${shortName(name)}\``,
      owner ? "owner" : "caller",
      ...may.map((may) => may ? "yes" : ""),
    ]),
  ];
}

/** Without the schema \`public\`, which clients do not name. */
function shortName(name: string): string {
  return name.replace(/^public\./, "");
}
