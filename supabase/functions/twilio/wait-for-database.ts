import type { Logger } from "../_shared/log/logger.ts";

/** What a question to the database needs while a caller waits. */
export interface AskingDeps {
  readonly logger: Logger;
  /** How long a caller may wait for the database. */
  readonly patienceMilliseconds: number;
  /** Lets work go on after the answer. */
  readonly runInBackground: (work: Promise<void>) => void;
}

/**
 * Waits for what the database says of a call. Null when it fails or takes too long: then it goes on after the caller has
 * been answered.
 *
 * @param facts for the log
 * @param asking what the database was asked
 * @param whenLate what is done with an answer that comes too late
 */
export async function waitForDatabase<Answer>(
  facts: Readonly<Record<string, string>>,
  asking: Promise<Answer | null>,
  { logger, patienceMilliseconds, runInBackground }: AskingDeps,
  whenLate: (answer: Answer) => Promise<void> = () => Promise.resolve(),
): Promise<Answer | null> {
  let isLate = false;
  const answered = asking.catch((error) => {
    logger.error("Cannot record a call", { ...facts, error });
    return null;
  });
  runInBackground(answered.then(async (answer) => {
    if (isLate && answer !== null) await whenLate(answer);
  }));

  const late = Symbol("late");
  const patience = Promise.withResolvers<typeof late>();
  const timer = setTimeout(() => patience.resolve(late), patienceMilliseconds);
  const answer = await Promise.race([answered, patience.promise]);
  clearTimeout(timer);
  if (answer !== late) return answer;
  isLate = true;
  const message = "The database is slow, the caller is answered without it";
  logger.warn(message, facts);
  return null;
}
