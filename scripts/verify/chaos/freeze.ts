import { waitUntil } from "../../local/wait-until.ts";
import { moveTime } from "./database.ts";
import type { FunctionProcesses } from "./function-processes.ts";
import type { Verdict } from "./gate.ts";
import { insertInOneStatement } from "./organizations.ts";
import type { World } from "./scenario.ts";
import type { Phase, Step } from "./step.ts";

const MOST_MOVES = 10;
const PATIENCE_MILLISECONDS = 4_000;

/** Where a function freezes, and what goes on until it continues. */
export interface Freeze {
  readonly step: Step;
  readonly phase: Phase;
  /** The processes, one of which freezes. */
  readonly processes: Pick<FunctionProcesses, "freeze">;
  readonly meanwhile?: (world: World) => Promise<void>;
  /** Whether the others have done all the work. */
  readonly isDone: () => Promise<boolean>;
}

/** Inserts the organizations, freezes the first function at a step until others have done all the work, and lets it go on. */
export async function insertWhileFrozen(
  world: World,
  { step, phase, processes, meanwhile, isDone }: Freeze,
): Promise<void> {
  let melt = () => {};
  const melted = new Promise<void>((resolve) => melt = resolve);
  let freezing: Promise<() => void> | undefined;
  world.onStep = async (passing, moment): Promise<Verdict> => {
    const isHere = passing === step && moment === phase;
    if (!isHere || freezing !== undefined) return "pass";
    freezing = processes.freeze();
    await melted;
    return "pass";
  };
  await insertInOneStatement(world);
  const thaw = await waitUntil(
    "the function is frozen",
    () => Promise.resolve(freezing),
  );
  await meanwhile?.(world);
  await letOthersFinish(world, isDone);
  thaw();
  melt();
}

/** Moves time on; waiting for quiet traffic would not work, because the frozen message is in flight. */
async function letOthersFinish(
  { database: { sql } }: World,
  isDone: Freeze["isDone"],
): Promise<void> {
  for (let move = 0; move < MOST_MOVES; move += 1) {
    await moveTime(sql);
    const hasEnded = await waitUntil(
      "the others have done all the work",
      async () => await isDone() || undefined,
      PATIENCE_MILLISECONDS,
    ).catch(() => false);
    if (hasEnded) return;
  }
}
