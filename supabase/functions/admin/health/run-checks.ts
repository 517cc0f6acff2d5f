import { type Check, fail } from "./check.ts";

/**
 * Looks at something, and always comes to an end: a look that takes too long, or that throws, is a check that failed.
 *
 * @param name of that check
 * @param explain what a thrown error means, without secrets, and what to do
 * @param look may use the signal to give up what is under way
 */
export async function runChecks(
  { name, milliseconds, explain }: {
    readonly name: string;
    readonly milliseconds: number;
    readonly explain: (error: unknown) => readonly [string, string];
  },
  look: (deadline: AbortSignal) => Promise<readonly Check[]>,
): Promise<readonly Check[]> {
  const deadline = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<readonly Check[]>((resolve) => {
    timer = setTimeout(() => {
      resolve([fail(
        name,
        `There was no result within ${milliseconds / 1000} s`,
        "Look whether it answers at all, and try again",
      )]);
      deadline.abort();
    }, milliseconds);
  });
  const looking = look(deadline.signal)
    .catch((error) => [fail(name, ...explain(error))]);
  try {
    return await Promise.race([looking, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
