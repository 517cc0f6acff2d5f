import { readFile } from "node:fs/promises";

/** The memory and processor time of a process so far. */
export interface ProcessUsage {
  /** The resident memory, in MB. */
  readonly megabytes: number;
  /** The highest resident memory, in MB. */
  readonly peakMegabytes: number;
  /** The processor time of all threads. */
  readonly processorSeconds: number;
}

/** The clock of /proc/<pid>/stat, which is the same on every Linux of today (proc_pid_stat(5), sysconf(_SC_CLK_TCK)). */
const TICKS_PER_SECOND = 100;

/**
 * Reads the memory and processor time of a running process from Linux.
 *
 * @throws {Error} when there is no such process, or no /proc
 */
export async function readProcessUsage(pid: number): Promise<ProcessUsage> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  const [, resident] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? [];
  const [, peak] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
  // The name of the program, in brackets, may contain blanks; user and system time are the 12th and 13th after it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return {
    megabytes: Number(resident) / 1024,
    peakMegabytes: Number(peak) / 1024,
    processorSeconds: (Number(fields[11]) + Number(fields[12])) /
      TICKS_PER_SECOND,
  };
}
