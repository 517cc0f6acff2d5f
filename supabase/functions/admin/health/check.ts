import { z } from "zod";

/** The result of one check, and the advice to an admin. */
export const checkSchema = z.object({
  name: z.string(),
  /** skip: not checked, because a configuration is missing or another failure must be mended first. */
  status: z.enum(["pass", "warn", "fail", "skip"]),
  message: z.string(),
  /** Null without advice. */
  advice: z.string().nullable(),
});

/** The result of one check. */
export type Check = z.output<typeof checkSchema>;

/** The subject works. */
export function pass(name: string, message: string): Check {
  return { name, status: "pass", message, advice: null };
}

/** The subject works, but an admin should know of a risk. */
export function warn(name: string, message: string, advice: string): Check {
  return { name, status: "warn", message, advice };
}

/** The subject is broken. */
export function fail(name: string, message: string, advice: string): Check {
  return { name, status: "fail", message, advice };
}

/** The subject was not checked. */
export function skip(name: string, message: string): Check {
  return { name, status: "skip", message, advice: null };
}

/** A broken setting, and how to mend it. */
export interface Problem {
  readonly message: string;
  readonly advice: string;
}

/** One check that names all problems, or passes with the message `good` when there is none. */
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
 * Runs a check to an end in any case: a look that takes too long, or that throws, is a failed check.
 *
 * @param name of the failed check
 * @param explain gives message and advice for a thrown error, without secrets
 * @param look may use the signal to give up requests
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
