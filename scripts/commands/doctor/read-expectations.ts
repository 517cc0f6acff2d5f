import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** What the migrations of the checkout make of a database. */
export interface Expectations {
  /** The files' names, by version, in order. */
  readonly migrations: ReadonlyMap<string, string>;
  /** Each job of pg_cron, by name, with the file that schedules it. */
  readonly cronJobs: ReadonlyMap<string, string>;
}

/** Reads the migrations of a checkout. */
export async function readExpectations(root: string): Promise<Expectations> {
  const folder = join(root, "supabase", "migrations");
  const files = (await readdir(folder)).filter((file) =>
    /^\d+_.+\.sql$/.test(file)
  ).sort();
  const texts = await Promise.all(
    files.map((file) => readFile(join(folder, file), "utf8")),
  );
  const migrations = new Map<string, string>();
  const cronJobs = new Map<string, string>();
  for (const [index, file] of files.entries()) {
    migrations.set(file.split("_", 1)[0] ?? "", file);
    for (const [verb, job] of findJobs(texts[index] ?? "")) {
      if (verb === "schedule") cronJobs.set(job, file);
      else cronJobs.delete(job);
    }
  }
  return { migrations, cronJobs };
}

/** The calls of `cron.schedule` and `cron.unschedule`, in order, with the job's name. */
export function findJobs(
  sql: string,
): readonly (readonly [verb: string, job: string])[] {
  return [...sql.matchAll(/\bcron\.(schedule|unschedule)\(\s*'([^']+)'/g)].map(
    ([, verb = "", job = ""]) => [verb, job] as const,
  );
}
