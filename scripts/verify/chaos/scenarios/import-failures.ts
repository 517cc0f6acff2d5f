import { setTimeout as wait } from "node:timers/promises";
import type { Verdict } from "../gate.ts";
import { importScenario } from "../import-scenario.ts";
import { killAt, withholdAnswers } from "../on-step.ts";
import type { Scenario } from "../scenario.ts";
import type { Phase, Step } from "../step.ts";
import { deliverTimes } from "../wake-ups.ts";

const STEPS: readonly Step[] = [
  "claim-import",
  "list-imports",
  "import",
  "verify-import",
  "complete-import",
];
const PHASES: readonly Phase[] = ["before", "after"];
/** Longer than a signal takes. */
const SIGNAL_MILLISECONDS = 100;
/** Longer than putting imports back takes. */
const LAST_MILLISECONDS = 500;

const deaths = STEPS.flatMap((step) =>
  PHASES.map((phase) => {
    const { prepare, verify } = killAt({ step, phase }, "imports");
    const scenario = importScenario({
      name: `import-death-${phase}-${step}`,
      about:
        `the function that imports numbers is killed ${phase} "${step}" took effect`,
      prepare,
    });
    return {
      ...scenario,
      async verify(ledgers, world) {
        await verify(ledgers, world);
        await scenario.verify?.(ledgers, world);
      },
    } satisfies Scenario;
  })
);

const lostAnswers = ([
  ["import-500-before", "before"],
  ["import-500-after", "after"],
] as const).map(([name, phase]) =>
  importScenario({
    name,
    about:
      `ElevenLabs answers 500, or cuts the connection, ${phase} it imported numbers`,
    async prepare({ elevenLabs, organizations }) {
      const times = Math.ceil(organizations / 4);
      for (
        const fault of [
          { kind: "error", status: 500, when: phase },
          { kind: "reset", when: phase },
          { kind: "html", status: 403, when: phase },
        ] as const
      ) await elevenLabs.addFault({ operation: "import", fault, times });
    },
  })
);

let announced = 0;

/** Faults while numbers are imported automatically. */
export const importFailures: readonly Scenario[] = [
  ...lostAnswers,
  importScenario({
    name: "import-look-up-fails",
    about: "ElevenLabs answers 503 to half of the look-ups and verifications",
    async prepare({ elevenLabs, organizations }) {
      for (const operation of ["list", "fetch"] as const) {
        await elevenLabs.addFault({
          operation,
          fault: { kind: "error", status: 503 },
          times: organizations,
          probability: 0.3,
        });
      }
    },
  }),
  importScenario({
    name: "import-key-refused",
    about: "ElevenLabs refuses the API key for a while",
    async prepare({ elevenLabs, organizations }) {
      await elevenLabs.addFault({
        operation: "any",
        fault: { kind: "error", status: 401, message: "Unknown key" },
        times: Math.ceil(organizations / 4),
      });
    },
    verify: async (ledgers, { database: { sql } }) => {
      const [{ attempts } = { attempts: 0 }] = await sql<
        { attempts: number }[]
      >`select count(*)::int as attempts from public.admin_notifications where type = 'imports_held'`;
      if (attempts === 0) throw new Error("Nobody was told of the refusal");
      if (ledgers.notifications.length > 0) {
        throw new Error("A notification is left");
      }
    },
  }),
  importScenario({
    name: "import-two-instances",
    about: "every wake-up comes nine times, to two functions at once",
    clocks: [0, 0],
    prepare(world) {
      world.onWakeUp = deliverTimes(9);
    },
  }),
  importScenario({
    name: "import-silence",
    about: "many answers about imports are lost on the way",
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
  importScenario({
    name: "import-worker-ends",
    about:
      "the platform tells the function that it is about to end while it claims, and ends it soon after",
    prepare(world) {
      announced = 0;
      world.onStep = async (step, phase): Promise<Verdict> => {
        if (step === "claim-import" && phase === "after" && announced < 3) {
          announced += 1;
          world.imports.announceEnd();
          void wait(LAST_MILLISECONDS).then(() => world.imports.kill());
          await wait(SIGNAL_MILLISECONDS);
        }
        return "pass";
      };
    },
  }),
  ...deaths,
];
