import { waitUntil } from "../../../local/wait-until.ts";
import { moveTime } from "../database.ts";
import type { Verdict } from "../gate.ts";
import { importScenario } from "../import-scenario.ts";
import { insertInOneStatement } from "../organizations.ts";
import type { Scenario, World } from "../scenario.ts";
import type { Phase, Step } from "../step.ts";

const MOST_MOVES = 10;
const PATIENCE_MILLISECONDS = 4_000;

/** The function freezes at a step until another instance has imported all numbers, and then continues. */
function frozen(
  name: string,
  { step, phase, about }: {
    readonly step: Step;
    readonly phase: Phase;
    readonly about: string;
  },
): Scenario {
  return importScenario({
    name,
    about,
    async insert(world) {
      let melt = () => {};
      const melted = new Promise<void>((resolve) => melt = resolve);
      let freezing: Promise<() => void> | undefined;
      world.onStep = async (passing, moment): Promise<Verdict> => {
        const isHere = passing === step && moment === phase;
        if (!isHere || freezing !== undefined) return "pass";
        freezing = world.imports.freeze();
        await melted;
        return "pass";
      };
      await insertInOneStatement(world);
      const thaw = await waitUntil(
        "the function is frozen",
        () => Promise.resolve(freezing),
      );
      await letOthersImport(world);
      thaw();
      melt();
    },
  });
}

/** Moves time on until all numbers are active. */
async function letOthersImport({ database: { sql } }: World): Promise<void> {
  for (let move = 0; move < MOST_MOVES; move += 1) {
    await moveTime(sql);
    const isDone = await waitUntil("no number waits", async () => {
      const [state] = await sql<{ waits: boolean }[]>`
        select exists (
          select from public.phone_number_orders where status in ('queued', 'purchasing')
        ) or exists (
          select from public.phone_numbers where status = 'pending_import'
        ) as waits`;
      return state?.waits === false || undefined;
    }, PATIENCE_MILLISECONDS).catch(() => false);
    if (isDone) return;
  }
}

/** A process that imports continues after minutes, with lost leases. */
export const frozenImports: readonly Scenario[] = [
  frozen("import-frozen-after-import", {
    step: "import",
    phase: "after",
    about:
      "the function freezes for minutes before it learns that a number is imported",
  }),
  frozen("import-frozen-before-complete-import", {
    step: "complete-import",
    phase: "before",
    about: "the function freezes for minutes before it records an import",
  }),
];
