import { setTimeout as wait } from "node:timers/promises";
import type { Project } from "../project/find-project.ts";
import { StackError } from "../../local/stack-error.ts";
import {
  beginReconciliation,
  fetchReportPage,
  type Report,
  type Run,
} from "./reconciliation-report.ts";

const PAUSE_MILLISECONDS = 500;

/** How long to wait for the conclusion, and how. */
interface Waiting {
  readonly timeoutSeconds: number;
  /** Told of every change. */
  readonly onProgress: (line: string) => void;
}

/**
 * Starts a reconciliation, or continues the one under way, and waits until it is concluded.
 *
 * @throws {StackError} when it fails, or is not concluded in time
 */
export async function awaitConclusion(
  project: Project,
  { timeoutSeconds, onProgress }: Waiting,
): Promise<void> {
  const deadline = Date.now() + timeoutSeconds * 1_000;
  const started = await beginReconciliation(project);
  let told = "";
  for (;;) {
    const report = await fetchReportPage(project, { limit: "1" });
    const run = report.latestRun;
    if (run?.id === started.id) {
      const line = describeProgress(run);
      if (line !== told) onProgress(line);
      told = line;
      if (run.status === "failed") throw new StackError(`It failed: ${line}`);
    }
    if (isConcluded(started, report)) return;
    if (Date.now() > deadline) {
      throw new StackError(
        `It is not concluded after ${timeoutSeconds} seconds, and goes on by itself: ${told}`,
      );
    }
    await wait(PAUSE_MILLISECONDS);
  }
}

/** Whether this run, or a later one, is the newest that was concluded. */
function isConcluded(started: Run, { reconciliation }: Report): boolean {
  return reconciliation !== null &&
    Date.parse(reconciliation.startedAt) >= Date.parse(started.startedAt);
}

function describeProgress(
  { status, numbersAtTwilio, numbersAtElevenLabs, error }: Run,
): string {
  const progress = [
    status.replaceAll("_", " "),
    ...numbersAtTwilio === null ? [] : [`${numbersAtTwilio} numbers at Twilio`],
    ...numbersAtElevenLabs === null
      ? []
      : [`${numbersAtElevenLabs} at ElevenLabs`],
  ].join(", ");
  return error === null
    ? progress
    : `${progress}; ${error.message} (${error.code})`;
}
