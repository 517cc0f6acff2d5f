import { createFakeLogger } from "../../_shared/log/testing/fake-logger.ts";
import { anyFlight } from "../../_shared/wake-up/testing/flights.ts";
import { createReleaseDrain } from "../drain-releases.ts";
import type { LeasedRelease, ReleaseDeps } from "../release-book.ts";
import { FakeImports } from "./fake-imports.ts";
import { FakeNumbersAtTwilio } from "../../_shared/twilio/testing/fake-numbers-at-twilio.ts";
import { ScriptedReleaseBook } from "./scripted-release-book.ts";

/** The id of the first number at Twilio. */
export const SID = "PN1";

/** A world with so many numbers to give back, imported and paid for. */
export function fakeReleasing(count = 1) {
  const journal: string[] = [];
  const book = new ScriptedReleaseBook(journal);
  const twilio = new FakeNumbersAtTwilio(journal);
  const imports = new FakeImports(journal);
  const logger = createFakeLogger();
  const deps: ReleaseDeps = {
    book,
    twilio,
    imports,
    project: "project",
    logger,
    random: () => 0.5,
  };
  const releases = Array.from({ length: count }, (_, index) => {
    const release = leasedRelease(index + 1);
    const { twilioSid, phoneNumber, organizationId } = release;
    twilio.held.set(twilioSid, {
      sid: twilioSid,
      phoneNumber,
      tag: `org:${organizationId}@project`,
      hasEmergencyAddress: false,
    });
    imports.import(`phnum_${index + 1}`, phoneNumber);
    return release;
  });
  return {
    book,
    twilio,
    imports,
    logger,
    deps,
    journal,
    releases,
    /** One wake-up, when all releases are due. */
    run: (changed: Partial<LeasedRelease> = {}) => {
      book.batches.push(
        releases.map((release) => ({ ...release, ...changed })),
      );
      return createReleaseDrain(deps)(anyFlight());
    },
    failure: () => book.failures.at(-1) ?? null,
  };
}

/** A release leased to us on its first attempt. */
function leasedRelease(number: number): LeasedRelease {
  return {
    id: `release-${number}`,
    leaseToken: `lease-${number}`,
    phoneNumber: `+1604555000${number}`,
    twilioSid: `PN${number}`,
    isImported: true,
    elevenLabsPhoneId: `phnum_${number}`,
    organizationId: `organization-${number}`,
    formerProjects: [],
    attempts: 1,
  };
}
