import { createFakeLogger } from "../../_shared/log/testing/fake-logger.ts";
import { assert } from "../../_shared/std/assert.ts";
import type { ReconcilingDeps } from "../take-step.ts";
import type {
  Reconciliation,
  ReconciliationBook,
} from "../reconciliation-book.ts";

/** A run at a step: "reading_twilio", or with the page that is next, "reading_twilio ?Page=1". */
function runAt(step: string): Reconciliation {
  const [status = "", nextPage = null] = step.split(" ");
  const statuses = [
    "reading_twilio",
    "asking_twilio",
    "reading_elevenlabs",
    "asking_elevenlabs",
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
    numbersBoughtBack: 0,
  };
}

function countOf({ length }: readonly unknown[]): string {
  return length === 0 ? "" : ` of ${length}`;
}

/** A world in which the book answers with these steps, one after the other, and every event is kept. */
export function worldOf(
  steps: readonly string[],
  changes: Partial<ReconcilingDeps> = {},
  idsToAsk: (readonly string[])[] = [],
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
    recordTwilioPage: (_run, { sightings, nextPage }, prices) =>
      answer(
        `record Twilio's page${countOf(sightings)}, next is ${nextPage}${
          prices === null ? "" : ", with prices"
        }`,
      ),
    recordElevenLabsPage: (_run, { sightings, nextPage }) =>
      answer(
        `record ElevenLabs' page${countOf(sightings)}, next is ${nextPage}`,
      ),
    idsToAsk({ nextPage }) {
      events.push(`list ids after ${nextPage}`);
      return Promise.resolve(idsToAsk.shift() ?? []);
    },
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
        unreadable: 0,
        nextPage: nextPage === null ? "?Page=1" : null,
      }),
    fetchElevenLabsPage: () =>
      Promise.resolve({ sightings: [], unreadable: 0, nextPage: null }),
    fetchTwilioNumber: () => Promise.resolve(null),
    fetchElevenLabsImport: () => Promise.resolve(null),
    fetchListPrices: () => Promise.resolve({}),
    logger: createFakeLogger(),
    ...changes,
  };
  return { events, deps };
}
