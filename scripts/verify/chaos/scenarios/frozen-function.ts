import { setTimeout as wait } from "node:timers/promises";
import { insertWhileFrozen } from "../freeze.ts";
import { deleteOneBeingBought } from "../organizations.ts";
import type { Scenario, World } from "../scenario.ts";
import type { Phase, Step } from "../step.ts";

/** Longer than the function waits for Twilio. */
const BEYOND_PATIENCE_MILLISECONDS = 11_000;

interface FreezePoint {
  readonly step: Step;
  readonly phase: Phase;
  readonly meanwhile?: (world: World) => Promise<void>;
}

/** The function freezes at a step until another instance has done all its work, and then continues. */
function frozen(name: string, about: string, point: FreezePoint): Scenario {
  return {
    name,
    about,
    insert: (world) =>
      insertWhileFrozen(world, {
        ...point,
        processes: world.functions,
        isDone: () => isNoOrderOpen(world),
      }),
  };
}

async function isNoOrderOpen({ database: { sql } }: World): Promise<boolean> {
  const open = await sql`
    select from public.phone_number_orders where status in ('queued', 'purchasing')`;
  return open.length === 0;
}

async function deleteHalf(world: World): Promise<void> {
  for (let deleted = 0; deleted < world.organizations / 2; deleted += 1) {
    await deleteOneBeingBought(world);
  }
}

/** A process continues after minutes, with lost leases. */
export const frozenFunction: readonly Scenario[] = [
  frozen(
    "frozen-before-reserve",
    "the function freezes for minutes before it reserves a number",
    { step: "reserve", phase: "before" },
  ),
  frozen(
    "frozen-before-purchase",
    "the function freezes for minutes while its purchase is on the way",
    { step: "purchase", phase: "before" },
  ),
  frozen(
    "frozen-after-purchase",
    "the function freezes for minutes before it learns that it bought a number",
    { step: "purchase", phase: "after" },
  ),
  frozen(
    "frozen-before-complete",
    "the function freezes for minutes before it records what it bought",
    { step: "complete", phase: "before" },
  ),
  {
    // The order has ended before the number is bought: the function can only report the number.
    mayReport: true,
    ...frozen(
      "frozen-and-deleted",
      "the function freezes while its purchase is on the way, and organizations are deleted meanwhile",
      { step: "purchase", phase: "before", meanwhile: deleteHalf },
    ),
  },
  {
    mayReport: true,
    isSlow: true,
    ...frozen(
      "frozen-for-long-and-deleted",
      "the same, until the function does not wait for Twilio's answer any more",
      {
        step: "purchase",
        phase: "before",
        async meanwhile(world) {
          await deleteHalf(world);
          await wait(BEYOND_PATIENCE_MILLISECONDS);
        },
      },
    ),
  },
];
