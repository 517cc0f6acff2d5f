import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** For tests: the ids of processes whose command line or environment contains one of the texts. */
export async function findProcesses(texts: string[]): Promise<number[]> {
  const isOne = (part: string) => texts.some((text) => part.includes(text));
  if (process.platform !== "linux") {
    const { stdout } = await promisify(execFile)("ps", [
      "axwwE",
      "-o",
      "pid=,command=",
    ]);
    return stdout.split("\n").filter(isOne)
      .map((line) => Number.parseInt(line));
  }
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(ids.map(async (id) => {
    const parts = await Promise.all(
      ["cmdline", "environ"].map((name) =>
        readFile(`/proc/${id}/${name}`, "utf8").catch(() => "")
      ),
    );
    return parts.some(isOne) ? Number(id) : undefined;
  }));
  return found.flatMap((id) => id ?? []);
}
