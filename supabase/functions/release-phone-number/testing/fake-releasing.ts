import { createFakeLogger } from "../../_shared/log/testing/fake-logger.ts";
import { drainReleases } from "../drain-releases.ts";
import type { ReleaseDeps } from "../release-book.ts";
import { FakeTwilioNumbers } from "./fake-twilio-numbers.ts";
import { FakeImports } from "./fake-imports.ts";
import { FakeReleaseBook } from "./fake-release-book.ts";

/** The id of the first number at the twilio. */
export const SID = "PN1";

/** A world with so many numbers that are due to be given back, imported and paid for. */
export function fakeReleasing(count = 1) {
  const journal: string[] = [];
  const clock = { milliseconds: 1_000_000 };
  const now = () => new Date(clock.milliseconds);
  const book = new FakeReleaseBook(journal, now);
  const twilio = new FakeTwilioNumbers(journal);
  const imports = new FakeImports(journal);
  const logger = createFakeLogger();
  const deps: ReleaseDeps = {
    book,
    twilio,
    imports,
    logger,
    now,
    random: () => 0.5,
  };

  for (let number = 1; number <= count; number++) {
    const phoneNumber = `+1604555000${number}`;
    const organizationId = `organization-${number}`;
    const elevenLabsPhoneId = `phnum_${number}`;
    book.rows.push({
      id: `release-${number}`,
      leaseToken: null,
      phoneNumber,
      twilioSid: `PN${number}`,
      elevenLabsPhoneId,
      organizationId,
      attempts: 0,
      status: "releasing",
      isFinal: false,
      dueAt: 0,
      failure: null,
    });
    twilio.held.set(`PN${number}`, {
      phoneNumber,
      tag: `org:${organizationId}`,
      hasEmergencyAddress: false,
    });
    imports.import(elevenLabsPhoneId, phoneNumber);
  }

  return {
    book,
    twilio,
    imports,
    logger,
    deps,
    journal,
    clock,
    /** One wake-up. */
    run: () => drainReleases(deps, now().getTime()),
    statuses: () => book.rows.map(({ status }) => status),
    failure: () => book.rows[0]?.failure ?? null,
  };
}
