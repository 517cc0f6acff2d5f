import {
  deliverLastFirst,
  deliverLate,
  deliverTimes,
  loseMost,
} from "../wake-ups.ts";
import { sometimes } from "../on-step.ts";
import { insertAsServer } from "../organizations.ts";
import type { Scenario } from "../scenario.ts";

/** The ways in which a wake-up can be lost, repeated or late, with one function or several. */
export const delivery: readonly Scenario[] = [
  {
    name: "wake-up-never-sent",
    about: "pg_net loses every wake-up of the inserts",
    insert: async (world) => {
      await world.database.sql.begin(async (transaction) => {
        await insertAsServer(transaction, world);
        // In the same transaction, so pg_net cannot have sent the wake-up.
        await transaction`delete from net.http_request_queue`;
      });
    },
  },
  {
    name: "wake-up-lost",
    about: "most wake-ups, also those of the sweep, get lost on their way",
    prepare: (world) => void (world.onWakeUp = loseMost(world, 0.8)),
  },
  {
    name: "wake-up-nine-times",
    about: "each wake-up arrives nine times at once, at two instances",
    clocks: [0, 0],
    prepare: (world) => void (world.onWakeUp = deliverTimes(9)),
  },
  {
    name: "wake-up-delayed",
    about: "wake-ups arrive up to two seconds late",
    prepare: (world) => void (world.onWakeUp = deliverLate(world, 2_000)),
  },
  {
    name: "wake-up-out-of-order",
    about: "wake-ups arrive the last one first, and once more later",
    prepare: (world) => void (world.onWakeUp = deliverLastFirst()),
  },
  {
    name: "two-instances",
    about: "two instances of the function at once",
    clocks: [0, 0],
    prepare: (world) => void (world.onWakeUp = deliverTimes(2)),
  },
  {
    name: "five-instances",
    about: "five instances at once, which are offered the same candidates",
    clocks: [0, 0, 0, 0, 0],
    prepare: (world) => void (world.onWakeUp = deliverTimes(5)),
  },
  {
    name: "sweep-during-drain",
    about: "the sweep runs again and again while orders are worked on",
    clocks: [0, 0],
    prepare: (world) =>
      void (world.onStep = sometimes(
        world,
        { probability: 0.3, times: world.organizations },
        () =>
          world.database
            .sql`select one_number.wake_edge_function('provision-phone-number')`,
      )),
  },
];
