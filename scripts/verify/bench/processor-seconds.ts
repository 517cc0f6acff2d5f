import { readFile } from "node:fs/promises";
import { readProcessUsage } from "./process-usage.ts";

const TICKS_PER_SECOND = 100;

/** The processor time of a process and of all that it started, also of those that have ended since. */
export async function readTreeSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // The time of ended children is the 14th and 15th after the name, beside that of the process itself.
  const ended = (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
  const own = (await readProcessUsage(pid)).processorSeconds;
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8");
  const running = await Promise.all(
    children.split(" ").filter((id) => id !== "")
      // One may end between the two looks.
      .map((id) => readTreeSeconds(Number(id)).catch(() => 0)),
  );
  return own + ended + running.reduce((sum, seconds) => sum + seconds, 0);
}
