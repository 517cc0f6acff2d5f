import { setTimeout as delay } from "node:timers/promises";

/** A bound, and no measurement: two sweeps of the database's work, on a busy machine. */
const LONGEST_MILLISECONDS = 150_000;

/**
 * Asks repeatedly until there is an answer, and returns it.
 *
 * @param condition the condition in words, for the error
 * @param ask undefined means: not yet
 * @throws {Error} when there is no answer in time
 */
export async function waitUntil<Answer>(
  condition: string,
  ask: () => Promise<Answer | undefined> | Answer | undefined,
  timeoutMilliseconds = LONGEST_MILLISECONDS,
): Promise<Answer> {
  const deadline = Date.now() + timeoutMilliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) {
      const seconds = timeoutMilliseconds / 1000;
      throw new Error(`Waited ${seconds} s, and still not: ${condition}`);
    }
    await delay(50);
  }
}
