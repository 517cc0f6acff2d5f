import postgres from "postgres";
import { z } from "zod";
import { mustEncrypt } from "./database-url.ts";
import type { SupabaseCli } from "../cli/supabase-cli.ts";
import { StepError } from "../step-error.ts";

/** The project's database, as `postgres`. */
export interface ProjectDatabase {
  /** Runs one statement that changes nothing. */
  read<Row extends z.ZodType>(
    query: string,
    row: Row,
  ): Promise<readonly z.output<Row>[]>;
  /** Runs one statement. */
  change<Row extends z.ZodType>(
    query: string,
    row: Row,
  ): Promise<readonly z.output<Row>[]>;
}

/** A text as a literal of SQL: neither way to the database takes parameters. */
export function quoteLiteral(text: string): string {
  if (text.includes("\0")) throw new TypeError("SQL texts hold no zero byte");
  const quoted = `'${text.replaceAll("'", "''")}'`;
  return text.includes("\\") ? ` E${quoted.replaceAll("\\", "\\\\")}` : quoted;
}

/** The database through the Management API, with the CLI's access token. */
export function reachThroughCli(
  cli: SupabaseCli,
  projectRef: string,
): ProjectDatabase {
  const run = async <Row extends z.ZodType>(
    query: string,
    row: Row,
    flags: readonly string[],
  ) =>
    await cli.run({
      purpose: "ask the project's database",
      args: ["db", "query", `--remote=${projectRef}`, ...flags],
      input: query,
      answer: z.array(row),
    });
  return {
    read: (query, row) => run(query, row, ["--read-only"]),
    change: (query, row) => run(query, row, []),
  };
}

/** The database at its own address. */
export function reachDirectly(
  dbUrl: string,
  { connectSeconds = 15 }: { readonly connectSeconds?: number } = {},
): ProjectDatabase {
  const run = async <Row extends z.ZodType>(
    query: string,
    row: Row,
    mode: "read only" | "read write",
  ) => {
    const sql = postgres(dbUrl, {
      max: 1,
      onnotice: () => {},
      connect_timeout: connectSeconds,
      prepare: false,
      ...(mustEncrypt(dbUrl) && { ssl: "require" as const }),
    });
    try {
      const rows = await sql.begin(
        mode,
        (transaction) => transaction.unsafe(query).simple(),
      );
      return z.array(row).parse([...rows]);
    } catch (error) {
      throw explainRefusal(error);
    } finally {
      await sql.end({ timeout: 5 });
    }
  };
  return {
    read: (query, row) => run(query, row, "read only"),
    change: (query, row) => run(query, row, "read write"),
  };
}

function explainRefusal(error: unknown): unknown {
  if (error instanceof z.ZodError || !(error instanceof Error)) return error;
  const isRefused = "code" in error && /^28/.test(String(error.code));
  return new StepError(
    `The database at --db-url ${
      isRefused ? "refuses the user or the password" : "does not do it"
    }: ${error.message || String("code" in error ? error.code : error.name)}`,
    "Take the address from the dashboard, under Connect: the direct connection, or the session pooler where that has no IPv4",
    { cause: error },
  );
}
