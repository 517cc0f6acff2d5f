import { rmSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { processStartTime } from "../../local/processes/process-status.ts";
import { StackError } from "../../local/stack-error.ts";

const ATTEMPTS = 3;

/**
 * Keeps a second deployment from the same folder out, until this process ends. The lock of a process that was killed
 * counts no more.
 *
 * @throws {StackError} when one is running
 */
export async function lockFolder(root: string): Promise<void> {
  const path = join(root, "supabase", ".temp", "deploy.lock");
  await mkdir(dirname(path), { recursive: true });
  const owner = `${process.pid} ${processStartTime(process.pid)}\n`;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await take(path, owner)) {
      process.once("exit", () => rmSync(path, { force: true }));
      return;
    }
    const [, pid = "", startTime = ""] =
      /^(\d+) (.*)\n$/.exec(await readFile(path, "utf8").catch(() => "")) ?? [];
    if (pid !== "" && processStartTime(Number(pid)) === startTime) {
      throw new StackError(
        `Another deployment from this folder is running (process ${pid}): wait for its end`,
      );
    }
    await rm(path, { force: true });
  }
  throw new StackError(
    `Cannot tell whether another deployment is running: delete "${path}" if none is`,
  );
}

async function take(path: string, owner: string): Promise<boolean> {
  try {
    await writeFile(path, owner, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") {
      return false;
    }
    throw error;
  }
}
