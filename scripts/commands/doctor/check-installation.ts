import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type Check,
  fail,
  pass,
  warn,
} from "../../../supabase/functions/admin/health/check.ts";
import { readFunctionList } from "../../local/functions/function-list.ts";
import { versionOf } from "../deploy/into/app-folder.ts";
import { functionsOf, readManifest } from "../deploy/into/manifest.ts";
import type { Diagnosis } from "./diagnosis.ts";

/** What a database has after the migrations of the checkout, or of the application's folder that it was installed into. */
export interface Expectations {
  /** Our files' names, by version, in order. */
  readonly migrations: ReadonlyMap<string, string>;
  /** The versions of the application's own migrations. */
  readonly others: readonly string[];
  /** Each job of pg_cron, by name, with the file that schedules it. */
  readonly cronJobs: ReadonlyMap<string, string>;
  /** The address of the project's API. */
  readonly apiUrl: string;
  /** Whether it is the stack that `npm start` runs. */
  readonly isLocalStack: boolean;
}

/** Reads the migrations of a checkout, or ours in an application's folder. */
export async function readExpectations(
  root: string,
): Promise<Omit<Expectations, "apiUrl" | "isLocalStack">> {
  const folder = join(root, "supabase", "migrations");
  const files = (await readdir(folder)).filter((file) =>
    /^\d+_.+\.sql$/.test(file)
  ).sort();
  const manifest = await readManifest(root);
  const installed = manifest?.files.map(({ path }) => path);
  const isOurs = (file: string) =>
    installed?.includes(`migrations/${file}`) ?? true;
  const others = files.filter((file) => !isOurs(file)).map(versionOf);
  const texts = await Promise.all(
    files.map((file) => readFile(join(folder, file), "utf8")),
  );
  const migrations = new Map<string, string>();
  const cronJobs = new Map<string, string>();
  for (const [index, file] of files.entries()) {
    if (!isOurs(file)) continue;
    migrations.set(versionOf(file), file);
    for (const [verb, job] of findJobs(texts[index] ?? "")) {
      if (verb === "schedule") cronJobs.set(job, file);
      else cronJobs.delete(job);
    }
  }
  return { migrations, others, cronJobs };
}

/** The names of our functions: an application's own are none of our concern. */
export async function readOwnFunctions(root: string): Promise<string[]> {
  const manifest = await readManifest(root);
  return manifest === undefined
    ? (await readFunctionList(root)).map(({ name }) => name)
    : functionsOf(manifest);
}

/** The calls of `cron.schedule` and `cron.unschedule`, in order, with the job's name. */
function findJobs(
  sql: string,
): readonly (readonly [verb: string, job: string])[] {
  return [...sql.matchAll(/\bcron\.(schedule|unschedule)\(\s*'([^']+)'/g)].map(
    ([, verb = "", job = ""]) => [verb, job] as const,
  );
}

const MIGRATE = "Apply them: npx supabase db push --remote=<ref>";

/** Whether the database has exactly the migrations of this checkout. */
export function judgeMigrations(
  name: string,
  { migrations: applied }: Pick<Diagnosis, "migrations">,
  { migrations: files, others }: Pick<Expectations, "migrations" | "others">,
): Check {
  if (applied === null) {
    return warn(
      name,
      "The database does not say which migrations it has",
      "Apply them with the Supabase CLI, which keeps account",
    );
  }
  const missing = [...files].filter(([version]) => !applied.includes(version));
  if (missing.length === files.size) {
    // It has other versions in an application's folder, behind the application's own.
    return warn(
      name,
      "None of these migrations is applied under its version",
      "If One Number was installed into an application's folder, look at the project with --workdir <that folder>",
    );
  }
  if (missing.length > 0) {
    const [[, first] = []] = missing;
    return fail(
      name,
      `Missing migrations: ${missing.length}, the first is "${first}"`,
      MIGRATE,
    );
  }
  const newer = applied.filter((version) =>
    !files.has(version) && !others.includes(version)
  );
  return newer.length === 0
    ? pass(name, `All ${files.size} migrations are applied`)
    : warn(
      name,
      `Migrations of the database that this checkout does not know: ${newer.length}`,
      "Look at the project with the checkout that it was deployed from",
    );
}

/** The failed check of a database without the function `diagnose`. */
export function judgeOutdated(name: string): Check {
  return fail(name, "The database lacks the newest migrations", MIGRATE);
}
