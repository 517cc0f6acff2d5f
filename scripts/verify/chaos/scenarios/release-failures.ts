import { killAt, withholdAnswers } from "../on-step.ts";
import { releaseScenario } from "../release-scenario.ts";
import type { Scenario } from "../scenario.ts";
import type { Phase, Step } from "../step.ts";

const STEPS: readonly Step[] = [
  "claim-release",
  "inspect",
  "confirm-release",
  "release",
  "complete-release",
];
const PHASES: readonly Phase[] = ["before", "after"];
/** How often the function dies in one scenario. */
const DEATHS = 3;

const deaths = STEPS.flatMap((step) =>
  PHASES.map((phase) =>
    releaseScenario({
      name: `death-${phase}-${step}`,
      about:
        `the function that gives numbers back is killed ${phase} "${step}" took effect`,
      prepare(world) {
        const death = { step, phase, times: DEATHS };
        world.onStep = killAt({ functions: world.releases }, death);
      },
    })
  )
);

const refusals = PHASES.map((phase) =>
  releaseScenario({
    name: `release-500-${phase}`,
    about: `Twilio answers 500 ${phase} it took numbers back`,
    async prepare({ twilio, organizations }) {
      await twilio.addFault({
        operation: "release",
        fault: {
          kind: "error",
          status: 500,
          code: 20500,
          message: "Internal error",
          when: phase,
        },
        times: organizations,
      });
    },
  })
);

/** Faults while numbers are given back. */
export const releaseFailures: readonly Scenario[] = [
  ...refusals,
  releaseScenario({
    name: "release-429",
    about: "Twilio has too many requests to take numbers back",
    async prepare({ twilio, organizations }) {
      await twilio.addFault({
        operation: "release",
        fault: {
          kind: "error",
          status: 429,
          code: 20429,
          message: "Too many requests",
          retryAfterSeconds: 5,
        },
        times: organizations,
      });
    },
  }),
  releaseScenario({
    name: "release-silence",
    about: "many answers about releases are lost on the way",
    isSlow: true,
    clocks: [0, 0],
    prepare(world) {
      world.onStep = withholdAnswers(world, {
        steps: STEPS,
        probability: 0.2,
        times: 3,
      });
    },
  }),
  ...deaths,
];
