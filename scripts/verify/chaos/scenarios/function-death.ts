import { killAt, killAtRandom } from "../on-step.ts";
import type { Scenario, World } from "../scenario.ts";
import type { Phase, Step } from "../step.ts";

const PHASES: readonly Phase[] = ["before", "after"];

/** Breaks the answer to the first purchase, and to most of the others. */
async function breakAnswers(
  { twilio, organizations }: World,
  fault: Parameters<World["twilio"]["addFault"]>[0]["fault"],
): Promise<void> {
  await twilio.addFault({ operation: "purchase", fault });
  await twilio.addFault({
    operation: "purchase",
    fault,
    times: organizations,
    probability: 0.7,
  });
}

/** What makes a step happen at all. */
const occasions: Partial<Record<Step, (world: World) => Promise<unknown>>> = {
  "look-up": (world) => breakAnswers(world, { kind: "reset", when: "after" }),
  // A process asks for a price once, and an earlier scenario's process may go on.
  price: ({ functions }) => Promise.resolve(functions.kill()),
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
  fail: (world) =>
    breakAnswers(world, { kind: "html", when: "after", status: 502 }),
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
  PHASES.map((phase): Scenario => {
    const { prepare, verify } = killAt({ step, phase });
    return {
      name: `killed-${phase}-${step}`,
      about: `the function is killed ${phase} the ${step} took effect`,
      async prepare(world) {
        await occasions[step]?.(world);
        await prepare(world);
      },
      verify,
    };
  })
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
