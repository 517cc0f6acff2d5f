import { FakeElevenLabs } from "../../_shared/elevenlabs/testing/fake-elevenlabs.ts";
import { createFakeLogger } from "../../_shared/log/testing/fake-logger.ts";
import { FakeNumbersAtTwilio } from "../../_shared/twilio/testing/fake-numbers-at-twilio.ts";
import { anyFlight } from "../../_shared/wake-up/testing/flights.ts";
import { createImportDrain } from "../drain-imports.ts";
import type { ImportingDeps, LeasedImport } from "../import-attempt-book.ts";
import { ScriptedImportAttemptBook } from "./scripted-import-attempt-book.ts";

/** The moment of all tests. */
const NOW = new Date("2026-11-29T12:00:00Z");

/** A world with so many bought numbers, which Twilio has and ElevenLabs does not. */
export function fakeImporting(count = 1) {
  const book = new ScriptedImportAttemptBook();
  const twilio = new FakeNumbersAtTwilio([]);
  const elevenLabs = new FakeElevenLabs();
  const logger = createFakeLogger();
  const agents = new Set(["agent_jack"]);
  const deps: ImportingDeps = {
    book,
    openFor: () => elevenLabs,
    hasAgent: () => Promise.resolve(agents.has("agent_jack")),
    settings: {
      agentId: "agent_jack",
      twilio: { accountSid: "AC1", authToken: "the-auth-token" },
    },
    twilio,
    logger,
    random: () => 0.5,
    now: () => NOW,
  };
  const leased = Array.from({ length: count }, (_, index) => {
    const one = leasedImport(index + 1);
    twilio.held.set(one.twilioSid, {
      sid: one.twilioSid,
      phoneNumber: one.phoneNumber,
      tag: null,
      hasEmergencyAddress: false,
    });
    return one;
  });
  return {
    book,
    twilio,
    elevenLabs,
    agents,
    logger,
    deps,
    leased,
    /** One wake-up, when all imports are due. */
    run: (changed: Partial<LeasedImport> = {}) => {
      book.batches.push(leased.map((one) => ({ ...one, ...changed })));
      return createImportDrain(deps)(anyFlight());
    },
    failure: () => book.failures.at(-1) ?? null,
  };
}

/** An import leased to us on its first attempt. */
function leasedImport(number: number): LeasedImport {
  return {
    phoneNumberId: `number-${number}`,
    leaseToken: `lease-${number}`,
    beganAt: "2026-11-29T12:00:00+00:00",
    endsAt: new Date(NOW.getTime() + 1),
    phoneNumber: `+1604555000${number}`,
    organizationName: "Acme",
    twilioSid: `PN${number}`,
    attempts: 1,
  };
}
