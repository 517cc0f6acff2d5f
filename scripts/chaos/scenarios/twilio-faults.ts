import type {
  Fault,
  Operation,
} from "../../simulators/twilio/control-client.ts";
import type { Scenario } from "../scenario.ts";
import type { World } from "../world.ts";

interface FaultPlan {
  readonly faults: readonly Fault[];
  readonly operation?: Operation | "any";
  /** How often each fault strikes, per organization; half as often unless told. */
  readonly share?: number;
  readonly most?: number;
  readonly probability?: number;
}

/** Lets faults strike some requests at random, until they are used up. */
async function plan(
  { twilio, organizations }: World,
  {
    faults,
    operation = "purchase",
    share = 0.5,
    most = 2_000,
    probability = 0.6,
  }: FaultPlan,
): Promise<void> {
  for (const fault of faults) {
    await twilio.addFault({
      operation,
      fault,
      times: Math.min(most, Math.ceil(share * organizations)),
      probability,
    });
  }
}

function error(status: number, when: "before" | "after"): Fault {
  const code = status === 500 ? 20500 : 20503;
  return { kind: "error", when, status, code, message: "Chaos" };
}

function tooManyRequests(retryAfterSeconds?: number): Fault {
  return {
    kind: "error",
    when: "before",
    status: 429,
    code: 20429,
    message: "Too Many Requests",
    ...retryAfterSeconds === undefined ? {} : { retryAfterSeconds },
  };
}

/** At the same time, as each costs the function the ten seconds that it waits for Twilio. */
const few = { share: 0.5, most: 5, probability: 1 };

/** Faults of Twilio that are over after a while. */
export const twilioFaults: readonly Scenario[] = [
  {
    name: "error-before-purchase",
    about: "Twilio answers 500 or 503 and sold nothing",
    prepare: (world) =>
      plan(world, { faults: [error(500, "before"), error(503, "before")] }),
  },
  {
    name: "error-after-purchase",
    about: "Twilio answers 500 or 503 although it sold the number",
    prepare: (world) =>
      plan(world, { faults: [error(500, "after"), error(503, "after")] }),
  },
  {
    name: "reset-before-purchase",
    about: "the connection breaks before Twilio sold the number",
    prepare: (world) =>
      plan(world, { faults: [{ kind: "reset", when: "before" }] }),
  },
  {
    name: "reset-after-purchase",
    about: "the connection breaks after Twilio sold the number",
    prepare: (world) =>
      plan(world, { faults: [{ kind: "reset", when: "after" }] }),
  },
  {
    name: "timeout-before-purchase",
    isSlow: true,
    about:
      "Twilio is silent for longer than the function waits, and sold nothing",
    prepare: (world) =>
      plan(world, { ...few, faults: [{ kind: "timeout", when: "before" }] }),
  },
  {
    name: "timeout-after-purchase",
    isSlow: true,
    about:
      "Twilio is silent for longer than the function waits, and sold the number",
    prepare: (world) =>
      plan(world, { ...few, faults: [{ kind: "timeout", when: "after" }] }),
  },
  {
    name: "late-purchase",
    isSlow: true,
    about: "Twilio sells the number a second after the function gave up",
    quietMilliseconds: 2_500,
    prepare: (world) =>
      plan(world, {
        ...few,
        faults: [{ kind: "slow", when: "before", milliseconds: 11_000 }],
      }),
  },
  {
    name: "too-many-requests",
    about: "Twilio answers 429 more often than an order has attempts",
    async prepare({ twilio, organizations }) {
      await twilio.addFault({
        operation: "any",
        fault: tooManyRequests(),
        times: Math.min(2_000, 10 * organizations),
      });
    },
  },
  {
    name: "retry-after",
    about: "Twilio answers 429 and says when to come back",
    prepare: (world) =>
      plan(world, {
        faults: [tooManyRequests(30)],
        operation: "any",
        share: 2,
      }),
  },
  {
    name: "taken-meanwhile",
    about: "somebody else buys the chosen number, several times in a row",
    prepare: (world) => plan(world, { faults: [{ kind: "taken" }], share: 4 }),
  },
  {
    name: "html-page",
    about:
      "a proxy answers an HTML page, before or after the purchase, or to a search or a look-up",
    async prepare(world) {
      const page = { kind: "html", status: 502 } as const;
      await plan(world, { faults: [{ ...page, when: "after" }] });
      await plan(world, {
        faults: [{ ...page, when: "before" }],
        operation: "any",
      });
    },
  },
  {
    name: "lagging-list",
    about: "the answer to the purchase is lost, and lists show it only later",
    quietMilliseconds: 2_000,
    async prepare(world) {
      await world.twilio.changeSettings({ listLagMilliseconds: 1_500 });
      await plan(world, {
        faults: [error(503, "after"), { kind: "reset", when: "after" }],
      });
    },
  },
  {
    name: "look-up-fails",
    about:
      "the answer to the purchase is lost, and looking it up fails at first",
    async prepare(world) {
      await plan(world, {
        faults: [{ kind: "reset", when: "after" }],
        share: 1,
      });
      await plan(world, {
        faults: [error(500, "before"), {
          kind: "html",
          when: "after",
          status: 503,
        }],
        operation: "list",
      });
    },
  },
];
