import { spawnSync } from "node:child_process";
import { appendFile, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { draftOf } from "./settings-file.ts";
import { StepError } from "../step-error.ts";

/** What git does with a file. */
export type GitState = "ignored" | "tracked" | "open" | "no repository";

/** Asks git about a file, which need not exist. */
export function askGit(path: string): GitState {
  const git = (...args: readonly string[]) =>
    spawnSync("git", ["-C", dirname(path), ...args, "--", basename(path)], {
      stdio: "ignore",
    }).status;
  // Another status: there is no git, or no repository.
  if (git("ls-files", "--error-unmatch") === 0) return "tracked";
  switch (git("check-ignore", "--quiet")) {
    case 0:
      return "ignored";
    case 1:
      return "open";
    default:
      return "no repository";
  }
}

/**
 * Makes git ignore a file with secrets, and its draft.
 *
 * @returns the `.gitignore` that got a line, or undefined when none was needed
 * @throws {StepError} when git tracks the file already
 */
export async function keepOutOfGit(path: string): Promise<string | undefined> {
  if (askGit(path) === "tracked") {
    throw new StepError(
      `git tracks "${path}", which holds secrets`,
      `Take it out: git rm --cached "${path}"; and replace all secrets in it if it was ever pushed`,
    );
  }
  if (![path, draftOf(path)].some((file) => askGit(file) === "open")) {
    return undefined;
  }
  const ignoreFile = join(dirname(path), ".gitignore");
  const text = await readFile(ignoreFile, "utf8").catch(() => "");
  const gap = text === "" || text.endsWith("\n") ? "" : "\n";
  await appendFile(ignoreFile, `${gap}/${basename(path)}*\n`);
  return ignoreFile;
}
