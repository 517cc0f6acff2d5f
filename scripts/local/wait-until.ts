import { setTimeout as wait } from "node:timers/promises";

/** How long a condition may take when nothing else is said. */
const PATIENCE_MILLISECONDS = 30_000;
const PAUSE_MILLISECONDS = 100;

/**
 * Asks again and again until there is an answer, and returns it.
 *
 * @param what the condition in words, for the error
 * @param ask undefined means: not yet
 * @throws {Error} when there is no answer in time
 */
export async function waitUntil<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined>,
  patienceMilliseconds = PATIENCE_MILLISECONDS,
): Promise<Answer> {
  const deadline = Date.now() + patienceMilliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) {
      throw new Error(
        `Waited ${patienceMilliseconds / 1000} s in vain until ${what}`,
      );
    }
    await wait(PAUSE_MILLISECONDS);
  }
}
