import { availableParallelism, loadavg } from "node:os";

/** What the figures were measured on. */
export interface Machine {
  readonly date: string;
  readonly processors: number;
  /** How many processes wanted a processor in the minute before. */
  readonly load: number;
  readonly system: string;
  readonly node: string;
}

/** Describes this machine at this moment. */
export function describeMachine(): Machine {
  return {
    date: new Date().toISOString().slice(0, 10),
    processors: availableParallelism(),
    load: loadavg()[0] ?? 0,
    system: `${process.platform} ${process.arch}`,
    node: process.version,
  };
}
