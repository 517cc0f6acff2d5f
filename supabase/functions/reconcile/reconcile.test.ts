import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { ElevenLabsError } from "../_shared/elevenlabs/elevenlabs-error.ts";
import { createFakeLogger } from "../_shared/log/testing/fake-logger.ts";
import { TwilioListError } from "../_shared/twilio/walk-pages.ts";
import { reconcile, type ReconcilingDeps } from "./reconcile.ts";
import type {
  Reconciliation,
  ReconciliationBook,
} from "./reconciliation-book.ts";

/** A run at a step: "reading_twilio", or with the page that is next, "reading_twilio ?Page=1". */
function runAt(step: string): Reconciliation {
  const [status = "", nextPage = null] = step.split(" ");
  const statuses = [
    "reading_twilio",
    "reading_elevenlabs",
    "comparing",
    "concluded",
  ] as const;
  const known = statuses.find((name) => name === status);
  assert(known, step);
  return {
    id: "run",
    status: known,
    leaseToken: known === "concluded" ? null : "lease",
    nextPage,
    numbersAtTwilio: 0,
  };
}

/** A world in which the book answers with these steps, one after the other, and every event is kept. */
function worldOf(
  steps: readonly string[],
  changes: Partial<ReconcilingDeps> = {},
) {
  const events: string[] = [];
  const answers = [...steps];
  const answer = (event: string) => {
    events.push(event);
    const step = answers.shift();
    return Promise.resolve(step === undefined ? null : runAt(step));
  };
  const book: ReconciliationBook = {
    claim: () => answer("claim"),
    recordTwilioPage: (_run, { nextPage }, prices) =>
      answer(
        `record Twilio's page, next is ${nextPage}${
          prices === null ? "" : ", with prices"
        }`,
      ),
    recordElevenLabsPage: (_run, { nextPage }) =>
      answer(`record ElevenLabs' page, next is ${nextPage}`),
    conclude: () => answer("conclude"),
    yieldLease() {
      events.push("hand over");
      return Promise.resolve();
    },
    postpone(_run, { code }, { forGood }) {
      events.push(`${forGood ? "give up" : "postpone"}: ${code}`);
      return Promise.resolve();
    },
  };
  const deps: ReconcilingDeps = {
    book,
    fetchTwilioPage: (nextPage) =>
      Promise.resolve({
        sightings: [],
        nextPage: nextPage === null ? "?Page=1" : null,
      }),
    fetchElevenLabsPage: () =>
      Promise.resolve({ sightings: [], nextPage: null }),
    fetchListPrices: () => Promise.resolve({}),
    logger: createFakeLogger(),
    now: () => new Date("2026-11-22T10:00:00Z"),
    ...changes,
  };
  return { events, deps };
}

Deno.test("a run goes from page to page and from step to step to its conclusion", async () => {
  const { events, deps } = worldOf([
    "reading_twilio",
    "reading_twilio ?Page=1",
    "reading_elevenlabs",
    "comparing",
    "concluded",
  ]);
  await reconcile(deps);
  assertEquals(events, [
    "claim",
    "record Twilio's page, next is ?Page=1, with prices",
    "record Twilio's page, next is null",
    "record ElevenLabs' page, next is null",
    "conclude",
  ]);
});

Deno.test("without a due run no list is read", async () => {
  const { events, deps } = worldOf([]);
  await reconcile(deps);
  assertEquals(events, ["claim"]);
});

Deno.test("a lost lease stops the run", async () => {
  const { events, deps } = worldOf(["comparing"]);
  await reconcile(deps);
  assertEquals(events, ["claim", "conclude"]);
});

Deno.test("after ten steps the next request goes on", async () => {
  const steps = Array.from({ length: 20 }, () => "comparing");
  const { events, deps } = worldOf(steps);
  await reconcile(deps);
  assertStrictEquals(events.filter((event) => event === "conclude").length, 10);
  assertStrictEquals(events.at(-1), "hand over");
});

Deno.test("after a minute the next request goes on", async () => {
  let minutes = 0;
  const { events, deps } = worldOf(["comparing", "comparing", "comparing"], {
    now: () => new Date(Date.UTC(2026, 10, 22, 10, minutes++)),
  });
  await reconcile(deps);
  assertEquals(events, ["claim", "conclude", "hand over"]);
});

for (
  const [what, failure, expected] of [
    [
      "Twilio is down",
      new TwilioListError("unavailable"),
      "postpone: TWILIO_UNAVAILABLE",
    ],
    [
      "Twilio does not answer in time",
      new TwilioListError("timed-out"),
      "postpone: TWILIO_TIMEOUT",
    ],
    [
      "Twilio refuses the account",
      new TwilioListError("refused"),
      "give up: TWILIO_REFUSED",
    ],
    ["something breaks", new Error("It broke"), "postpone: INTERNAL_ERROR"],
  ] as const
) {
  Deno.test(`when ${what}, the run records the failure and stops`, async () => {
    const { events, deps } = worldOf(["reading_twilio"], {
      fetchTwilioPage: () => Promise.reject(failure),
    });
    await reconcile(deps);
    assertEquals(events, ["claim", expected]);
  });
}

Deno.test("a refused key of ElevenLabs ends the run for good", async () => {
  const { events, deps } = worldOf(["reading_elevenlabs"], {
    fetchElevenLabsPage: () =>
      Promise.reject(new ElevenLabsError("key-refused")),
  });
  await reconcile(deps);
  assertEquals(events, ["claim", "give up: ELEVENLABS_KEY_REFUSED"]);
});

Deno.test("a key that is removed during a run ends the run for good", async () => {
  const { events, deps } = worldOf(["reading_elevenlabs"], {
    fetchElevenLabsPage: null,
  });
  await reconcile(deps);
  assertEquals(events, ["claim", "give up: ELEVENLABS_NOT_CONFIGURED"]);
});
