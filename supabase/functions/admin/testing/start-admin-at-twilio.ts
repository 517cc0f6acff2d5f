import type { Script } from "../../_shared/database/testing/stub-data-api.ts";
import { FakeNumbersAtTwilio } from "../../_shared/twilio/testing/fake-numbers-at-twilio.ts";
import { startAdmin } from "./start-admin.ts";

/** The organization in the tag. */
export const ORGANIZATION_ID = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";
export const NUMBER = "+16045550001";
export const SID = `PN${"0".repeat(31)}1`;

/** The number as Twilio has it with our tag. */
export const ours = {
  sid: SID,
  phoneNumber: NUMBER,
  tag: `org:${ORGANIZATION_ID}@project`,
  hasEmergencyAddress: false,
};

/** The admin function of the project "project", and a Twilio with numbers that a test decides on. */
export function startAdminAtTwilio(script: Script = {}) {
  const journal: string[] = [];
  const numbers = new FakeNumbersAtTwilio(journal);
  const admin = startAdmin(script, {
    openTwilio: () => Promise.resolve({ numbers, project: "project" }),
  });
  return { ...admin, numbers, journal };
}
