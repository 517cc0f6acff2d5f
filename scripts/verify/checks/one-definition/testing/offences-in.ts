import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findOffences } from "../find-offences.ts";

/** The offences in a checkout with these migrations, given by the words of their names. */
export async function offencesIn(
  sources: Readonly<Record<string, string>>,
  { version = "0.1.0", groups = new Map<string, string>() } = {},
): Promise<readonly string[]> {
  const root = await mkdtemp(join(tmpdir(), "one-definition-"));
  try {
    const folder = join(root, "supabase", "migrations");
    await mkdir(folder, { recursive: true });
    await writeFile(join(root, "package.json"), JSON.stringify({ version }));
    for (const [index, [name, sql]] of Object.entries(sources).entries()) {
      await writeFile(join(folder, `2026010100000${index}_${name}.sql`), sql);
    }
    return await findOffences(root, groups);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

const table = "create table public.notes (id int);\n";

/** The offences, as line and complaint, in a file after one that creates the table `public.notes`. */
export async function offencesBehind(sql: string): Promise<readonly string[]> {
  const found = await offencesIn(
    { notes: table, later: sql },
    { groups: new Map([["later", "For the test."]]) },
  );
  return found.map((line) => line.replace(/^20260101000001_later\.sql:/, ""));
}
