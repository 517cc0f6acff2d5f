import { addFaults, serverError, tooManyRequests } from "../faults.ts";
import type { Scenario } from "../scenario.ts";

/** Other answers that Twilio may give for a while. */
export const twilioAnswers: readonly Scenario[] = [
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
      addFaults(world, {
        faults: [tooManyRequests(30)],
        operation: "any",
        share: 2,
      }),
  },
  {
    name: "taken-meanwhile",
    about: "somebody else buys the reserved number, several times in a row",
    prepare: (world) =>
      addFaults(world, { faults: [{ kind: "taken" }], share: 4 }),
  },
  {
    name: "html-page",
    about:
      "a proxy answers an HTML page, before or after the purchase, or to a search or a look-up",
    async prepare(world) {
      const page = { kind: "html", status: 502 } as const;
      await addFaults(world, { faults: [{ ...page, when: "after" }] });
      await addFaults(world, {
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
      await addFaults(world, {
        faults: [serverError(503, "after"), { kind: "reset", when: "after" }],
      });
    },
  },
  {
    name: "look-up-fails",
    about:
      "the answer to the purchase is lost, and looking it up fails at first",
    async prepare(world) {
      await addFaults(world, {
        faults: [{ kind: "reset", when: "after" }],
        share: 1,
      });
      await addFaults(world, {
        faults: [serverError(500, "before"), {
          kind: "html",
          when: "after",
          status: 503,
        }],
        operation: "list",
      });
    },
  },
];
