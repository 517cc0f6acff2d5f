import type { Logger } from "../_shared/log/logger.ts";

/** The port to what the database knows of heartbeats. A database that refuses or does not answer throws. */
export interface HeartbeatBook {
  /** Why there may be no heartbeat, as the database sees it. */
  problems(): Promise<readonly string[]>;
  /** Records a heartbeat, or the problems instead of one. */
  record(problems: readonly string[]): Promise<void>;
}

/** What a heartbeat needs. */
export interface BeatDeps {
  readonly book: HeartbeatBook;
  /** Why the admins cannot be told; null when they can. Nothing is sent. */
  readonly checkMail: () => Promise<string | null>;
  /** Calls the monitor; why that failed, or null. */
  readonly callMonitor: () => Promise<string | null>;
  readonly logger: Logger;
}

/** Calls the monitor if all is well. Otherwise it stays silent, which the monitor notices, and the log says why. */
export async function beat(
  { book, checkMail, callMonitor, logger }: BeatDeps,
): Promise<void> {
  const [known, mail] = await Promise.all([book.problems(), checkMail()]);
  const problems = mail === null ? [...known] : [...known, mail];
  if (problems.length === 0) {
    const failure = await callMonitor();
    if (failure !== null) problems.push(failure);
  }
  if (problems.length > 0) {
    logger.warn("No heartbeat was sent", { problems });
  }
  await book.record(problems);
}
