import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runSupabase } from "../../../../local/migrations/supabase-cli.ts";
import type { TestPostgres } from "../../../../local/postgres/postgres-under-test.ts";
import { root } from "../../../../local/root.ts";
import { makeSampleApp, type SampleApp } from "./sample-app.ts";

export interface PushedApp extends SampleApp {
  /** The application's own "supabase db push", with the real CLI; returns what it prints. */
  push(): Promise<string>;
}

/** An application's folder, from which the real CLI pushes to this database. */
export async function makePushedApp(
  database: TestPostgres,
  migrations?: Readonly<Record<string, string>>,
): Promise<PushedApp> {
  const app = await makeSampleApp(migrations);
  // Where the CLI is found.
  await writeFile(join(app.path, "package.json"), "{}");
  await symlink(join(root, "node_modules"), join(app.path, "node_modules"));
  return {
    ...app,
    push: () => runSupabase(app.path, database.server.url, ["db", "push"]),
  };
}
