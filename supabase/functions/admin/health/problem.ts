import { type Check, fail, pass, warn } from "./check.ts";

/** Something that is not as it should be. */
export interface Problem {
  /** Whether it breaks something, or somebody should only know of it. */
  readonly isFatal: boolean;
  readonly what: string;
  readonly advice: string;
}

/** All problems as one check, or what is good where there is none. */
export function judgeProblems(
  name: string,
  problems: readonly Problem[],
  good: string,
): Check {
  if (problems.length === 0) return pass(name, good);
  const judge = problems.some(({ isFatal }) => isFatal) ? fail : warn;
  return judge(
    name,
    problems.map(({ what }) => what).join("; "),
    problems.map(({ advice }) => advice).join("; "),
  );
}
