import { killPostgres, withholdAnswers } from "../on-step.ts";
import { insertInOneStatement } from "../organizations.ts";
import type { Scenario } from "../scenario.ts";

/** Faults of the machine. */
export const machine: readonly Scenario[] = [
  {
    name: "postgres-killed",
    about:
      "Postgres is killed and started again: pg_net's queue, an unlogged table, comes back empty",
    insert: insertInOneStatement,
    prepare: (world) =>
      void (world.onStep = killPostgres(world, {
        probability: 0.1,
        times: 3,
      })),
  },
  {
    name: "silent-database",
    about:
      "some requests to the database get no answer, whether they took effect or not",
    isSlow: true,
    prepare(world) {
      world.onStep = withholdAnswers(world, {
        steps: ["claim", "reserve", "complete"],
        probability: 0.2,
        times: 3,
      });
    },
  },
  {
    name: "clocks-differ",
    about:
      "four instances whose clocks are minutes apart, one too far for any signature",
    clocks: [-280, 0, 240, 3_600],
  },
];
