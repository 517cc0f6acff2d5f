import { setTimeout as wait } from "node:timers/promises";
import { waitUntil } from "../../../local/wait-until.ts";
import {
  deleteOneBeingBought,
  insertInOneStatement,
} from "../organizations.ts";
import { moveTime } from "../database.ts";
import type { Verdict } from "../gate.ts";
import type { Scenario, World } from "../scenario.ts";
import type { Phase, Step } from "../step.ts";

const MOST_MOVES = 10;
const PATIENCE_MILLISECONDS = 4_000;
/** Longer than the function waits for Twilio. */
const BEYOND_PATIENCE_MILLISECONDS = 11_000;

interface FreezePoint {
  readonly step: Step;
  readonly phase: Phase;
  readonly meanwhile?: (world: World) => Promise<void>;
}

/** The function freezes at a step until another instance has done all its work, and then continues. */
function frozen(
  name: string,
  about: string,
  { step, phase, meanwhile }: FreezePoint,
): Scenario {
  return {
    name,
    about,
    async insert(world) {
      let melt = () => {};
      const melted = new Promise<void>((resolve) => melt = resolve);
      let freezing: Promise<() => void> | undefined;
      world.onStep = async (passing, moment): Promise<Verdict> => {
        const isHere = passing === step && moment === phase;
        if (!isHere || freezing !== undefined) return "pass";
        freezing = world.functions.freeze();
        await melted;
        return "pass";
      };
      await insertInOneStatement(world);
      const thaw = await waitUntil(
        "the function is frozen",
        () => Promise.resolve(freezing),
      );
      await meanwhile?.(world);
      await letOthersFinish(world);
      thaw();
      melt();
    },
  };
}

/** Moves time on until no order is open; waiting for quiet traffic would not work, because the frozen message is in flight. */
async function letOthersFinish({ database: { sql } }: World): Promise<void> {
  for (let move = 0; move < MOST_MOVES; move += 1) {
    await moveTime(sql);
    const isDone = await waitUntil("no order is open", async () => {
      const open = await sql`
        select from public.phone_number_orders where status in ('queued', 'purchasing')`;
      return open.length === 0 || undefined;
    }, PATIENCE_MILLISECONDS).catch(() => false);
    if (isDone) return;
  }
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
