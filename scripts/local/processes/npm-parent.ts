import { readFileSync } from "node:fs";
import { processStartTime } from "./process-start-time.ts";

/** The shell that npm runs scripts with may stay between npm and us, and outlives a killed npm. */
function parentOfShell(pid: number): number | undefined {
  try {
    // proc(5): the state and the parent follow the name in parentheses.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [, name, parent] = /\((.*)\) \S (\d+) /s.exec(stat) ?? [];
    return /sh$/.test(name ?? "") ? Number(parent) : undefined;
  } catch {
    // Not Linux: the shells of other systems hand their place over to their last command.
    return undefined;
  }
}

/**
 * Tells whether the npm that started this process, as `npm start` or `npm run`, is gone. A process that was not started
 * by npm has none to lose.
 */
export function watchNpm(): () => boolean {
  if (process.env.npm_lifecycle_event === undefined) return () => false;
  const parents = [process.ppid, parentOfShell(process.ppid)].flatMap((pid) =>
    pid === undefined ? [] : [{ pid, startTime: processStartTime(pid) }]
  );
  return () =>
    parents.some(({ pid, startTime }) => processStartTime(pid) !== startTime);
}
