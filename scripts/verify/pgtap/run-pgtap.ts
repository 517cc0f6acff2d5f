import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import postgres from "postgres";
import {
  connectTests,
  looksAtPlans,
  runTestFile,
  runTestFileOn,
} from "./run-test-file.ts";

export type PgtapOptions = {
  /** Connection string of `postgres`, to a database with all migrations. */
  databaseUrl: string;
  /** The folder of the test files, such as `supabase/tests`. */
  testsFolder: string;
  /** Runs only these files, after the set-up, and prints each test. Paths are relative to the folder. */
  only?: readonly string[];
  /** A file of another folder that runs after the set-up. */
  setUpAfter?: string;
  /** Runs all but these files, with paths relative to the folder. */
  leaveOut?: readonly string[];
  /**
   * Whether files share a connection, which they leave as they found it, unless they look at plans: a new one would plan
   * the same functions again, and take half as long again. `supabase test db` connects for each. Default false.
   */
  sharesConnection?: boolean;
  /** Receives each line for the reader. Default: the terminal. */
  print?: (line: string) => void;
};

/** Which files ran, how many tests passed, and how many tests or files failed. */
export type PgtapResult = {
  files: readonly string[];
  passed: number;
  failed: number;
};

/**
 * Runs all pgTAP files below a folder one after the other and prints the failures, with file names, and the sums. A
 * file without tests, with an SQL error or a broken plan counts as failed; so does a folder without files. Throws when
 * the database cannot be reached.
 */
export async function runPgtap(
  {
    databaseUrl,
    testsFolder,
    only,
    setUpAfter,
    leaveOut = [],
    sharesConnection = false,
    print = console.log,
  }: PgtapOptions,
): Promise<PgtapResult> {
  await createPgtap(databaseUrl);
  const found = (await listFiles(testsFolder))
    .filter((file) => !leaveOut.includes(file));
  const files = [
    ...found.filter(isSetUp),
    ...setUpAfter === undefined ? [] : [relative(testsFolder, setUpAfter)],
    ...found.filter((file) => !isSetUp(file) && (only?.includes(file) ?? true)),
  ];
  const result = { files, passed: 0, failed: 0 };
  if (files.length === 0) {
    print(`No test files below "${testsFolder}"`);
    result.failed = 1;
  }
  const shared = sharesConnection ? connectTests(databaseUrl) : undefined;
  for (const file of files) {
    const path = join(testsFolder, file);
    const report = await (shared === undefined || await looksAtPlans(path)
      ? runTestFile(databaseUrl, path)
      : runTestFileOn(shared, path));
    result.passed += report.passed.length;
    result.failed += report.problems.filter((line) =>
      !line.startsWith("#")
    )
      .length;
    const passed = only?.includes(file) ? report.passed : [];
    const lines = [...passed, ...report.problems];
    if (lines.length > 0) print(file);
    for (const line of lines) print(`  ${line}`);
  }
  await shared?.end();
  print(`${result.passed} passed, ${result.failed} failed`);
  return result;
}

/** Creates pgTAP where `supabase test db` does, and only if it is absent. */
async function createPgtap(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`create extension if not exists pgtap with schema extensions`;
  } finally {
    await sql.end();
  }
}

/**
 * Lists the files that `supabase test db` would run (`pg_prove --ext .pg --ext .sql -r`), in its order: by the bytes of
 * their paths. Paths are relative to the folder, with slashes.
 */
async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter((entry) => entry.isFile() && /\.(pg|sql)$/.test(entry.name))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .map((path) => path.split(sep).join("/"))
    .sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
}

/** Whether a file makes the functions that tests call; it stays in the database. */
function isSetUp(file: string): boolean {
  return /^\d+-[^/]*\.sql$/.test(file);
}
