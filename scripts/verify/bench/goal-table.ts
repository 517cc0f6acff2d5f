import { figureTable } from "../figure-table.ts";
import { type Goal, isMet, nameLimit } from "./goal.ts";

/** All goals as one Markdown table, with what was measured. */
export function goalTable(goals: readonly Goal[]): string {
  return figureTable(goals.map((goal) => ({
    "what": goal.what,
    "against": goal.against ?? "–",
    "goal": nameLimit(goal),
    "measured": goal.measured,
    "lowest": goal.lowest,
    "highest": goal.highest,
    "result": isMet(goal) ? "met" : "missed",
    "reason": isMet(goal) ? "" : goal.reason ?? "not known",
  })));
}
