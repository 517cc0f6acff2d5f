import { readdir, readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";

/** The command lines that run on this machine now: everybody can read them. */
async function readCommandLines(): Promise<string[]> {
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  return await Promise.all(
    ids.map((id) => readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "")),
  );
}

/** Collects, until the work ends, every command line that contains one of the texts. */
export async function collectCommandLines<Result>(
  texts: readonly string[],
  work: Promise<Result>,
): Promise<{ result: Result; shown: readonly string[] }> {
  const shown = new Set<string>();
  let ended = false;
  const watching = (async () => {
    while (!ended) {
      for (const line of await readCommandLines()) {
        if (texts.some((text) => line.includes(text))) shown.add(line);
      }
      await delay(100);
    }
  })();
  try {
    return { result: await work, shown: [...shown] };
  } finally {
    ended = true;
    await watching;
  }
}
