import { killAt, withholdAnswers } from "../on-step.ts";
import { everythingIsReleased, releaseScenario } from "../release-scenario.ts";
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
const deaths = STEPS.flatMap((step) =>
  PHASES.map((phase) => {
    const { prepare, verify } = killAt({ step, phase }, "releases");
    return releaseScenario({
      name: `death-${phase}-${step}`,
      about:
        `the function that gives numbers back is killed ${phase} "${step}" took effect`,
      prepare,
      async verify(ledgers, world) {
        await verify(ledgers, world);
        everythingIsReleased(ledgers);
      },
    });
  })
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

/** The statuses that gateways, proxies and firewalls answer by themselves. */
const GATEWAY_STATUSES = [403, 404, 410, 429, 451];

const gateways = PHASES.map((phase) =>
  releaseScenario({
    name: `release-gateway-${phase}`,
    about:
      `a gateway answers 403 to 451 in HTML ${phase} Twilio took numbers back, and for look-ups`,
    async prepare({ twilio, organizations }) {
      for (const operation of ["release", "fetch"] as const) {
        for (const status of GATEWAY_STATUSES) {
          await twilio.addFault({
            operation,
            fault: { kind: "html", status, when: phase },
            times: Math.ceil(organizations / GATEWAY_STATUSES.length),
          });
        }
      }
    },
  })
);

/** Faults while numbers are given back. */
export const releaseFailures: readonly Scenario[] = [
  ...refusals,
  ...gateways,
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
