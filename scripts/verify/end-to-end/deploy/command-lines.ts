import { readdir, readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";

/**
 * The command lines of all processes of a session: of a command that was started in one of its own, and of what it
 * started, also when the process between them has ended. Everybody on the machine can read them.
 */
export async function listSession(session: number): Promise<string[]> {
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const read = (path: string) => readFile(path, "utf8").catch(() => "");
  const lines = await Promise.all(ids.map(async (id) => {
    const stat = await read(`/proc/${id}/stat`);
    // proc(5): fields after the name in parentheses; the state is the third, the session the sixth.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[3] === String(session)
      ? await read(`/proc/${id}/cmdline`)
      : "";
  }));
  // A process that ended and was not waited for has none.
  return lines.filter((line) => line !== "");
}

/** Collects, until the work ends, every command line that a session shows. */
export async function collectCommandLines<Result>(
  session: number,
  work: Promise<Result>,
): Promise<{ result: Result; shown: ReadonlySet<string> }> {
  const shown = new Set<string>();
  let ended = false;
  const watching = (async () => {
    while (!ended) {
      for (const line of await listSession(session)) shown.add(line);
      await delay(50);
    }
  })();
  try {
    return { result: await work, shown };
  } finally {
    ended = true;
    await watching;
  }
}
