import { z } from "zod";

/** One thing that was looked at, how it is, and what to do about it. */
export const checkSchema = z.object({
  name: z.string(),
  /** skip: not looked at, because it is not configured or something else must be mended first. */
  status: z.enum(["pass", "warn", "fail", "skip"]),
  message: z.string(),
  /** Null where there is nothing to do. */
  advice: z.string().nullable(),
});

/** One thing that was looked at. */
export type Check = z.output<typeof checkSchema>;

/** It is as it should be. */
export function pass(name: string, message: string): Check {
  return { name, status: "pass", message, advice: null };
}

/** It works, and somebody should know. */
export function warn(name: string, message: string, advice: string): Check {
  return { name, status: "warn", message, advice };
}

/** It is broken. */
export function fail(name: string, message: string, advice: string): Check {
  return { name, status: "fail", message, advice };
}

/** It was not looked at. */
export function skip(name: string, message: string): Check {
  return { name, status: "skip", message, advice: null };
}

/** Something that is broken, and how to mend it. */
export interface Problem {
  readonly message: string;
  readonly advice: string;
}

/** One check of all problems; it passes, and says what is good, where there is none. */
export function failOnProblems(
  name: string,
  problems: readonly Problem[],
  good: string,
): Check {
  return problems.length === 0 ? pass(name, good) : fail(
    name,
    problems.map(({ message }) => message).join("; "),
    problems.map(({ advice }) => advice).join("; "),
  );
}

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
