import { setTimeout as delay } from "node:timers/promises";

/** For tests: asks again until there is an answer, and returns it. Throws when there is none for half a minute. */
export async function eventually<Answer>(
  ask: () => Promise<Answer | undefined>,
): Promise<Answer> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) {
      throw new Error("Cannot go on: what was waited for did not come");
    }
    await delay(20);
  }
}
