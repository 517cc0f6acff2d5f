import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { StackError } from "../local/stack-error.ts";

/** Test files by their runner; paths are relative to the checkout. */
export interface TestFiles {
  readonly pgtap: readonly string[];
  readonly functions: readonly string[];
  /** Suites among them are run by the files that import them, unless they are chosen by themselves. */
  readonly scripts: readonly string[];
}

/** Finds all test files of a checkout. */
export async function listTestFiles(root: string): Promise<TestFiles> {
  const list = async (folder: string, ending: RegExp) => {
    const files = await readdir(join(root, folder), { recursive: true });
    return files.filter((file) => ending.test(file)).sort()
      .map((file) => `${folder}/${file}`);
  };
  return {
    pgtap: await list("supabase/tests", /\.test\.sql$/),
    functions: await list("supabase/functions", /\.test\.ts$/),
    scripts: await list("scripts", /\.(test|suite)\.ts$/),
  };
}

/**
 * Chooses tests by names: each is a file, a folder, or part of a path.
 *
 * @throws {StackError} when a name means no test
 */
export function chooseTestFiles(
  files: TestFiles,
  names: readonly string[],
): TestFiles {
  const meant = new Set<string>();
  const all = [...files.pgtap, ...files.functions, ...files.scripts];
  for (const name of names) {
    const path = name.replace(/^\.\//, "").replace(/\/$/, "");
    const named = all.filter((file) =>
      file === path || file.startsWith(`${path}/`)
    );
    const found = named.length > 0
      ? named
      : all.filter((file) => file.includes(path));
    if (found.length === 0) {
      throw new StackError(
        `No test is named "${name}": give a file, a folder, or a part of a path below supabase/tests, supabase/functions or scripts`,
      );
    }
    for (const file of found) meant.add(file);
  }
  const only = (kind: readonly string[]) =>
    kind.filter((file) => meant.has(file));
  return {
    pgtap: only(files.pgtap),
    functions: only(files.functions),
    scripts: only(files.scripts),
  };
}

/** Whether a test takes so long that only `npm test -- --all` runs it, unless it is named. */
export function isForAll(file: string): boolean {
  return file.endsWith(".all.test.ts");
}

/** Folders and files of the scripts, without `scripts/`, all of whose tests may share a process. */
const WITHOUT_STACK: readonly RegExp[] = [
  /^simulators\//,
  /^commands\/(?!stop\/)/,
  /^local\/(admin-page|gateway|vendors\/(?!start-live)|migrations\/statements)\b/,
  /^local\/data-api\/(combine-filters|quote-numeric-text)\./,
  /^local\/functions\/function-environment\./,
  /^local\/stack\/(configuration|foreign-files|keys|notice-env-changes|settings|stack-info)\./,
  /^verify\/(admin-page|bench|chaos|client|fuzz)\//,
  /^verify\/(failure-summary|figure-table|test-files)\./,
  /^verify\/(browser\/find-browser|pgtap\/read-tap|scale\/find-waste)\./,
];

/** Whether a test of the scripts starts no process and does not change its own, so that others may run in the same process. */
export function needsNoStack(file: string): boolean {
  const path = file.replace(/^scripts\//, "");
  return WITHOUT_STACK.some((allowed) => allowed.test(path));
}

/** Leaves out the suites that another of the files imports, so that none runs twice. */
export async function leaveOutImportedSuites(
  root: string,
  files: readonly string[],
): Promise<readonly string[]> {
  const imported = new Set<string>();
  for (const file of files) {
    const text = await readFile(join(root, file), "utf8");
    for (const [, suite] of text.matchAll(/^import "(.+\.suite\.ts)";$/gm)) {
      imported.add(join(file, "..", suite ?? ""));
    }
  }
  return files.filter((file) => !imported.has(file));
}
