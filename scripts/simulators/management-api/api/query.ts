import postgres from "postgres";
import type { Project } from "../state/project.ts";
import { ManagementError } from "./management-error.ts";

/** Runs SQL on a project's database as `postgres`; throws as the Management API refuses. */
export async function runQuery(
  { databaseUrl, status }: Project,
  { query, readOnly }: { query: string; readOnly: boolean },
): Promise<readonly unknown[]> {
  if (databaseUrl === null || status === "INACTIVE") {
    const message =
      "Failed to run sql query: Connection terminated due to connection timeout";
    throw new ManagementError(544, message);
  }
  const sql = postgres(databaseUrl, {
    max: 1,
    onnotice: () => {},
    connection: readOnly ? { default_transaction_read_only: true } : {},
  });
  try {
    // Without parameters: several statements are allowed, and the last one answers.
    const results = await sql.unsafe(query).simple();
    const last: unknown = Array.isArray(results.at(-1))
      ? results.at(-1)
      : results;
    return Array.isArray(last) ? last : [];
  } catch (error) {
    if (!(error instanceof postgres.PostgresError)) throw error;
    const message =
      `Failed to run sql query: ERROR:  ${error.code}: ${error.message}\n`;
    throw new ManagementError(400, message);
  } finally {
    await sql.end();
  }
}
