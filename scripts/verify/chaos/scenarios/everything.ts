import { delay, loseMost, repeat, shuffle } from "../couriers.ts";
import { inTurn, killAtRandom, killPostgres, meddle } from "../gatekeepers.ts";
import type { Fault } from "../../../simulators/twilio/control-client.ts";
import { insertUntilAccepted } from "../insert-organizations.ts";
import { deleteOneBeingBought, renameOneBeingBought } from "../meddling.ts";
import type { Scenario } from "../scenario.ts";
import type { Courier } from "../wake-ups.ts";
import type { World } from "../world.ts";

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

function anyCourier(world: World): Courier {
  const couriers = [
    loseMost(world, 0.5),
    repeat(9),
    delay(world, 1_000),
    shuffle(),
  ];
  return (wakeUp, deliver) => {
    const courier = couriers[Math.floor(world.dice() * couriers.length)];
    return courier === undefined ? deliver(wakeUp) : courier(wakeUp, deliver);
  };
}

/** All of it at once. */
export const everything: Scenario = {
  name: "everything",
  isSlow: true,
  about: "all of it at random, with three instances whose clocks differ",
  clocks: [-120, 0, 180],
  quietMilliseconds: 1_200,
  async prepare(world) {
    await world.twilio.changeSettings({ listLagMilliseconds: 500 });
    // So many faults at once are no reason to give up: every organization shall have its number in the end.
    await world.database
      .sql`update public.provisioning_settings set max_attempts = 100`;
    await addFaults(world);
    const times = Math.max(3, Math.ceil(world.organizations / 20));
    world.courier = anyCourier(world);
    world.gatekeeper = inTurn(
      killAtRandom(world, { probability: 0.02, times }),
      killPostgres(world, { probability: 0.01, times: 2 }),
      meddle(
        world,
        { probability: 0.05, times },
        () => renameOneBeingBought(world).catch(() => {}),
      ),
      meddle(
        world,
        { probability: 0.02, times },
        () => deleteOneBeingBought(world).catch(() => {}),
      ),
    );
  },
  insert: insertUntilAccepted,
};
