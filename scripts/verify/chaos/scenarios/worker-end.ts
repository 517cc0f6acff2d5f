import { setTimeout as wait } from "node:timers/promises";
import type { Verdict } from "../gate.ts";
import { killAt } from "../on-step.ts";
import { insertAsServer } from "../organizations.ts";
import type { Scenario, World } from "../scenario.ts";
import type { Phase } from "../step.ts";

/** More than one request may begin, so that it asks for another. */
const MORE_THAN_A_REQUEST = 80;
/** Longer than a signal takes. */
const SIGNAL_MILLISECONDS = 100;
/** Longer than putting orders back takes. */
const LAST_MILLISECONDS = 500;

async function insertMoreThanARequest(world: World): Promise<void> {
  const organizations = Math.max(world.organizations, MORE_THAN_A_REQUEST);
  await world.database.sql.begin((transaction) =>
    insertAsServer(transaction, { ...world, organizations })
  );
}

function killedAtWakeAgain(phase: Phase): Scenario {
  return {
    name: `killed-${phase}-wake-again`,
    about:
      `the function is killed after its last item, ${phase} it asked for another wake-up`,
    insert: insertMoreThanARequest,
    ...killAt({ step: "wake-again", phase }),
  };
}

let announced = 0;
let putBack = 0;

/** Between the last item of a request and the first of the next. */
export const workerEnd: readonly Scenario[] = [
  killedAtWakeAgain("before"),
  killedAtWakeAgain("after"),
  {
    name: "worker-ends",
    about:
      "the platform tells the function that it is about to end while it claims, and ends it soon after",
    prepare(world) {
      announced = 0;
      putBack = 0;
      world.onStep = async (step, phase): Promise<Verdict> => {
        if (step === "fail" && phase === "after" && announced > 0) putBack += 1;
        if (step !== "claim" || phase !== "after" || announced === 3) {
          return "pass";
        }
        announced += 1;
        world.functions.announceEnd();
        void wait(LAST_MILLISECONDS).then(() => world.functions.kill());
        await wait(SIGNAL_MILLISECONDS);
        return "pass";
      };
    },
    verify() {
      if (putBack === 0) throw new Error("No order was put back");
    },
  },
];
