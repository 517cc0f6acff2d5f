import postgres from "postgres";
import type { Project } from "../state/project.ts";
import { ManagementError } from "./management-error.ts";

/** The API's own reading of values: dates stay texts, and whole numbers become numbers where they fit. */
const types = {
  date: {
    to: 1184,
    from: [1082, 1114, 1184, 1186],
    serialize: String,
    parse: (text: string) => text,
  },
  bigint: {
    to: 20,
    from: [20],
    serialize: String,
    parse: (text: string) =>
      Number.isSafeInteger(Number(text)) ? Number(text) : text,
  },
};

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
    types,
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
