import { appendFileSync, rmSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  processStartTime,
  waitForEnd,
} from "../../local/processes/process-status.ts";
import { StackError } from "../../local/stack-error.ts";

/** Where the Supabase CLI reads secrets, while it does: beside the lock, so that only one deployment uses it. */
export const SECRET_FILE = "supabase/.temp/deploy-secrets.env";

const ATTEMPTS = 3;
const END_MILLISECONDS = 10_000;

/** Notes the id of a program that works for the deployment: the next one ends it where it is left over. */
export type NoteProgram = (pid: number) => void;

/**
 * Keeps a second deployment from the same folder out, until this process ends. The lock of a process that was killed
 * counts no more: what it left running is ended, so that two never change a project side by side, and the
 * secrets that it left are deleted.
 *
 * @throws {StackError} when one is running
 */
export async function lockFolder(root: string): Promise<NoteProgram> {
  const path = join(root, "supabase", ".temp", "deploy.lock");
  await mkdir(dirname(path), { recursive: true });
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await take(path)) {
      process.once("exit", () => rmSync(path, { force: true }));
      return (pid) => appendFileSync(path, describeProcess(pid));
    }
    const [owner, ...programs] = await readProcesses(path);
    if (owner?.isRunning) {
      throw new StackError(
        `Another deployment from this folder is running (process ${owner.pid}): wait for its end`,
      );
    }
    for (const { pid, isRunning } of programs) {
      if (isRunning) await endProgram(pid);
    }
    await rm(join(root, SECRET_FILE), { force: true });
    await rm(path, { force: true });
  }
  throw new StackError(
    `Cannot tell whether another deployment is running: delete "${path}" if none is`,
  );
}

/** An id alone may be another process's by now. */
function describeProcess(pid: number): string {
  return `${pid} ${processStartTime(pid)}\n`;
}

/** The processes of a lock: its owner, and the programs that worked for it. */
async function readProcesses(path: string) {
  const text = await readFile(path, "utf8").catch(() => "");
  return [...text.matchAll(/^(\d+) (.*)$/gm)].map(([, id, startTime]) => {
    const pid = Number(id);
    return { pid, isRunning: processStartTime(pid) === startTime };
  });
}

async function endProgram(pid: number): Promise<void> {
  process.kill(pid, "SIGTERM");
  await waitForEnd(pid, END_MILLISECONDS);
  if (processStartTime(pid) === undefined) return;
  throw new StackError(
    `The Supabase CLI of a deployment that was killed is still running (process ${pid}): end it, and run this again`,
  );
}

async function take(path: string): Promise<boolean> {
  try {
    await writeFile(path, describeProcess(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") {
      return false;
    }
    throw error;
  }
}
