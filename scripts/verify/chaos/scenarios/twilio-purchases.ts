import { addFaults, serverError } from "../faults.ts";
import type { Scenario } from "../scenario.ts";

/** At the same time, because each costs ten seconds, the function's timeout for Twilio. */
const few = { share: 0.5, most: 5, probability: 1 };

/** Temporary faults of a purchase at Twilio. */
export const twilioPurchases: readonly Scenario[] = [
  {
    name: "error-before-purchase",
    about: "Twilio answers 500 or 503 and sold nothing",
    prepare: (world) =>
      addFaults(world, {
        faults: [serverError(500, "before"), serverError(503, "before")],
      }),
  },
  {
    name: "error-after-purchase",
    about: "Twilio answers 500 or 503 although it sold the number",
    prepare: (world) =>
      addFaults(world, {
        faults: [serverError(500, "after"), serverError(503, "after")],
      }),
  },
  {
    name: "reset-before-purchase",
    about: "the connection breaks before Twilio sold the number",
    prepare: (world) =>
      addFaults(world, { faults: [{ kind: "reset", when: "before" }] }),
  },
  {
    name: "reset-after-purchase",
    about: "the connection breaks after Twilio sold the number",
    prepare: (world) =>
      addFaults(world, { faults: [{ kind: "reset", when: "after" }] }),
  },
  {
    name: "timeout-before-purchase",
    isSlow: true,
    about:
      "Twilio is silent for longer than the function waits, and sold nothing",
    prepare: (world) =>
      addFaults(world, {
        ...few,
        faults: [{ kind: "timeout", when: "before" }],
      }),
  },
  {
    name: "timeout-after-purchase",
    isSlow: true,
    about:
      "Twilio is silent for longer than the function waits, and sold the number",
    prepare: (world) =>
      addFaults(world, {
        ...few,
        faults: [{ kind: "timeout", when: "after" }],
      }),
  },
  {
    name: "late-purchase",
    isSlow: true,
    about: "Twilio sells the number a second after the function gave up",
    quietMilliseconds: 2_500,
    prepare: (world) =>
      addFaults(world, {
        ...few,
        faults: [{ kind: "slow", when: "before", milliseconds: 11_000 }],
      }),
  },
];
