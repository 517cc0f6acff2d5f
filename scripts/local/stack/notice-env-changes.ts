import { readFile } from "node:fs/promises";
import { unwatchFile, watchFile } from "node:fs";
import { join } from "node:path";

/**
 * Tells once when `supabase/functions/.env` is another than now: written, made, removed or moved. The file is looked at
 * again and again, as editors replace it, and it need not exist. Returns what ends the watch, which keeps no process
 * running.
 */
export async function noticeEnvChanges(
  root: string,
  onChange: () => void,
  { everyMilliseconds = 1000 } = {},
): Promise<() => void> {
  const path = join(root, "supabase", "functions", ".env");
  const read = () => readFile(path, "utf8").catch(() => undefined);
  const atStart = await read();
  const stop = () => unwatchFile(path, look);
  async function look() {
    if (await read() === atStart) return;
    stop();
    onChange();
  }
  watchFile(path, { interval: everyMilliseconds, persistent: false }, look);
  return stop;
}
