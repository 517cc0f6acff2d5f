import { readFile } from "node:fs/promises";
import postgres from "postgres";
import { readTap, type TapReport } from "./read-tap.ts";

// Limits only waiting for a lock, which would never end; work may take as long as a busy machine needs.
const LONGEST_WAIT_MILLISECONDS = 60_000;

/** The error, with its line when Postgres tells the position, and with the functions of its context as diagnostics. */
function describe(error: postgres.PostgresError, text: string): string[] {
  const before = text.slice(0, Number(error.position) - 1);
  const line = error.position === undefined
    ? ""
    : `Line ${before.split("\n").length}: `;
  const calls = error.where?.match(/^(PL\/pgSQL|SQL) function .*/gm) ?? [];
  return [
    `${line}${error.message} (SQLSTATE ${error.code})`,
    ...calls.map((call) => `# ${call}`),
  ];
}

/** As `discard all`, but for the plans: the next file needs those of the same functions. */
const CLEAN_UP =
  "rollback; reset session authorization; reset role; reset all; deallocate all; close all; unlisten *; " +
  "select pg_advisory_unlock_all(); discard temp; discard sequences";

/**
 * Whether a file looks at how statements are carried out, or counts what they read: then their plans must be made for
 * its own rows, and not for those of a file before it.
 */
export async function looksAtPlans(path: string): Promise<boolean> {
  return /\bexplain\b|\bpg_stat_|_read\(/i.test(await readFile(path, "utf8"));
}

/** Connects as `postgres`, for the tests of one file or of many. */
export function connectTests(databaseUrl: string): postgres.Sql {
  return postgres(databaseUrl, {
    max: 1,
    fetch_types: false,
    onnotice: () => {},
    connection: {
      application_name: "pgtap",
      lock_timeout: LONGEST_WAIT_MILLISECONDS,
    },
  });
}

/** Runs one file on its own connection, as `supabase test db` does. Otherwise as `runTestFileOn`. */
export async function runTestFile(
  databaseUrl: string,
  path: string,
): Promise<TapReport> {
  const sql = connectTests(databaseUrl);
  try {
    return await runTestFileOn(sql, path);
  } finally {
    await sql.end();
  }
}

/**
 * Runs one file as psql does: in one go, in the simple protocol. Reads psql's output as TAP, and leaves nothing of the
 * file in the session. An SQL error is a problem of the file; an unreachable server is an exception.
 */
export async function runTestFileOn(
  sql: postgres.Sql,
  path: string,
): Promise<TapReport> {
  const text = await readFile(path, "utf8");
  const lines: string[] = [];
  try {
    // Row by row, so that a later error in the file does not remove the rows before it.
    await sql.unsafe(text).values().simple().forEach((row: unknown[]) => {
      lines.push(...row.join("|").split("\n"));
    });
    return readTap(lines);
  } catch (error) {
    if (!(error instanceof postgres.PostgresError)) throw error;
    const { passed, problems } = readTap(lines);
    return { passed, problems: [...describe(error, text), ...problems] };
  } finally {
    await sql.unsafe(CLEAN_UP).simple();
  }
}
