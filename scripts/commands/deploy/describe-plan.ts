import pc from "picocolors";
import type { Change } from "./step.ts";

/** The lines of the plan that belong to a step. */
export interface PlannedStep {
  readonly name: string;
  readonly changes: readonly Change[];
}

const MARKS = {
  create: pc.green("+"),
  correct: pc.yellow("~"),
  leave: pc.dim("="),
  note: pc.cyan("!"),
} as const;

/** Whether a line of the plan changes something. */
export function isChange({ kind }: Change): boolean {
  return kind === "create" || kind === "correct";
}

/** The plan, a line for each change. */
export function describePlan(plan: readonly PlannedStep[]): string {
  const width = Math.max(...plan.map(({ name }) => name.length));
  return plan.flatMap(({ name, changes }) =>
    changes.map(({ kind, what }, index) =>
      `  ${pc.bold((index === 0 ? name : "").padEnd(width))}  ${
        MARKS[kind]
      } ${what}`
    )
  ).join("\n");
}

/** What the marks mean. */
export const LEGEND =
  `${MARKS.create} new  ${MARKS.correct} changed  ${MARKS.leave} stays  ${MARKS.note} for you to know`;
