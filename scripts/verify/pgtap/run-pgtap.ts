import { join } from "node:path";
import postgres from "postgres";
import { listTestFiles } from "./list-test-files.ts";
import type { TapReport } from "./read-tap.ts";
import { runTestFile } from "./run-test-file.ts";

export type PgtapOptions = {
  /** Connection string of `postgres`, to a database with all migrations. */
  databaseUrl: string;
  /** The folder of the test files, such as `supabase/tests`. */
  testsFolder: string;
  /** Receives each file's report as soon as it ran. */
  onResult?: (file: string, report: TapReport) => void;
  /** Receives each line for the reader. Default: the terminal. */
  print?: (line: string) => void;
};

/** How many files ran, how many tests passed, and how many tests or files failed. */
export type PgtapResult = { files: number; passed: number; failed: number };

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
 * Runs all pgTAP files below a folder one after the other and prints what failed, with file names, and the sums.
 * A file without tests, with an SQL error or a broken plan counts as failed; so does a folder without files.
 * Throws when the database cannot be reached.
 */
export async function runPgtap(options: PgtapOptions): Promise<PgtapResult> {
  const { databaseUrl, testsFolder, onResult, print = console.log } = options;
  await createPgtap(databaseUrl);
  const files = await listTestFiles(testsFolder);
  const result = { files: files.length, passed: 0, failed: 0 };
  if (files.length === 0) {
    print(`No test files below "${testsFolder}"`);
    result.failed = 1;
  }
  for (const file of files) {
    const report = await runTestFile(databaseUrl, join(testsFolder, file));
    result.passed += report.passed;
    result.failed += report.problems.filter((line) => !line.startsWith("#"))
      .length;
    if (report.problems.length > 0) print(file);
    for (const line of report.problems) print(`  ${line}`);
    onResult?.(file, report);
  }
  print(`${result.passed} passed, ${result.failed} failed`);
  return result;
}
