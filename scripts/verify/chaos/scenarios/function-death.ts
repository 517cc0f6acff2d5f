import { killAt, killAtRandom } from "../on-step.ts";
import type { Scenario, World } from "../scenario.ts";
import type { Phase, Step } from "../step.ts";

const PHASES: readonly Phase[] = ["before", "after"];

/** The faults that make a step happen at all. */
const occasions: Partial<Record<Step, (world: World) => Promise<unknown>>> = {
  "look-up": ({ twilio, organizations }) =>
    twilio.addFault({
      operation: "purchase",
      fault: { kind: "reset", when: "after" },
      times: organizations,
      probability: 0.7,
    }),
  refuse: ({ twilio }) =>
    twilio.addFault({
      operation: "purchase",
      fault: {
        kind: "error",
        when: "before",
        status: 401,
        code: 20003,
        message: "Authenticate",
      },
      times: 2,
    }),
  fail: ({ twilio, organizations }) =>
    twilio.addFault({
      operation: "purchase",
      fault: { kind: "html", when: "after", status: 502 },
      times: organizations,
      probability: 0.7,
    }),
};

const steps: readonly Step[] = [
  "claim",
  "look-up",
  "search",
  "price",
  "reserve",
  "purchase",
  "complete",
  "fail",
  "refuse",
];

const killPoints = steps.flatMap((step) =>
  PHASES.map((phase): Scenario => ({
    name: `killed-${phase}-${step}`,
    about: `the function is killed ${phase} the ${step} took effect`,
    async prepare(world) {
      await occasions[step]?.(world);
      // Each kill costs a start of the function.
      const times = Math.min(3, Math.ceil(world.organizations / 10));
      world.onStep = killAt(world, { step, phase, times });
    },
  }))
);

/** SIGKILL for the function, at each step of a purchase and anywhere. */
export const functionDeath: readonly Scenario[] = [
  ...killPoints,
  {
    name: "killed-at-random",
    about: "both instances are killed at random moments",
    clocks: [0, 0],
    prepare(world) {
      const times = Math.max(5, Math.ceil(world.organizations / 10));
      world.onStep = killAtRandom(world, { probability: 0.1, times });
    },
  },
];
