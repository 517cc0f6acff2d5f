import { insertWhileFrozen } from "../freeze.ts";
import { importScenario } from "../import-scenario.ts";
import type { Scenario, World } from "../scenario.ts";
import type { Phase, Step } from "../step.ts";

/** The function freezes at a step until another instance has imported all numbers, and then continues. */
function frozen(
  name: string,
  { about, ...point }: {
    readonly step: Step;
    readonly phase: Phase;
    readonly about: string;
  },
): Scenario {
  return importScenario({
    name,
    about,
    insert: (world) =>
      insertWhileFrozen(world, {
        ...point,
        processes: world.imports,
        isDone: () => isEveryNumberActive(world),
      }),
  });
}

async function isEveryNumberActive(
  { database: { sql } }: World,
): Promise<boolean> {
  const [state] = await sql<{ waits: boolean }[]>`
    select exists (
      select from public.phone_number_orders where status in ('queued', 'purchasing')
    ) or exists (
      select from public.phone_numbers where status = 'pending_import'
    ) as waits`;
  return state?.waits === false;
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
