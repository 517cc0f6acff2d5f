import {
  deliverLastFirst,
  deliverLate,
  deliverTimes,
  loseMost,
  type OnWakeUp,
} from "../wake-ups.ts";
import { inTurn, killAtRandom, killPostgres, sometimes } from "../on-step.ts";
import type { Fault } from "../../../simulators/twilio/control-client.ts";
import {
  deleteOneBeingBought,
  insertUntilAccepted,
  renameOneBeingBought,
} from "../organizations.ts";
import type { Scenario, World } from "../scenario.ts";

const anywhere: readonly Fault[] = [
  { kind: "error", when: "before", status: 500, code: 20500, message: "Chaos" },
  { kind: "error", when: "after", status: 503, code: 20503, message: "Chaos" },
  { kind: "error", when: "before", status: 429, code: 20429, message: "Chaos" },
  { kind: "reset", when: "before" },
  { kind: "reset", when: "after" },
  { kind: "html", when: "after", status: 502 },
  { kind: "text", when: "after", status: 403 },
  { kind: "slow", when: "before", milliseconds: 200 },
];

async function addFaults({ twilio, organizations }: World): Promise<void> {
  for (const fault of anywhere) {
    const times = organizations;
    await twilio.addFault({
      operation: "any",
      fault,
      times,
      probability: 0.03,
    });
  }
  for (const when of ["before", "after"] as const) {
    const fault = { kind: "timeout", when } as const;
    await twilio.addFault({
      operation: "purchase",
      fault,
      times: 2,
      probability: 0.1,
    });
  }
  const fault = { kind: "taken" } as const;
  await twilio.addFault({
    operation: "purchase",
    fault,
    times: organizations,
    probability: 0.1,
  });
}

function anyWay(world: World): OnWakeUp {
  const ways = [
    loseMost(world, 0.5),
    deliverTimes(9),
    deliverLate(world, 1_000),
    deliverLastFirst(),
  ];
  return (wakeUp, deliver) => {
    const onWakeUp = ways[Math.floor(world.dice() * ways.length)];
    return onWakeUp === undefined ? deliver(wakeUp) : onWakeUp(wakeUp, deliver);
  };
}

/** All faults at once. */
export const everything: Scenario = {
  name: "everything",
  isSlow: true,
  about: "all of it at random, with three instances whose clocks differ",
  clocks: [-120, 0, 180],
  quietMilliseconds: 1_200,
  async prepare(world) {
    await world.twilio.changeSettings({ listLagMilliseconds: 500 });
    // More attempts than usual, because every organization must get its number in spite of so many faults.
    await world.database
      .sql`update public.provisioning_settings set max_attempts = 100`;
    await addFaults(world);
    const times = Math.max(3, Math.ceil(world.organizations / 20));
    world.onWakeUp = anyWay(world);
    world.onStep = inTurn(
      killAtRandom(world, { probability: 0.02, times }),
      killPostgres(world, { probability: 0.01, times: 2 }),
      sometimes(
        world,
        { probability: 0.05, times },
        () => renameOneBeingBought(world).catch(() => {}),
      ),
      sometimes(
        world,
        { probability: 0.02, times },
        () => deleteOneBeingBought(world).catch(() => {}),
      ),
    );
  },
  insert: insertUntilAccepted,
};
