import {
  type Commands,
  configureAtTwilio,
  reconcileNow,
  releaseAtTwilio,
} from "./commands.ts";
import { describeConfiguration } from "./describe-configuration.ts";
import type { Expectations } from "./expectations.ts";
import type { Description } from "./finding.ts";
import { purchaseTag } from "../purchase-tag.ts";
import type { FindingClass } from "./number-class.ts";
import type { NumberFacts } from "./number-facts.ts";

/** What a description needs, beside the facts. */
export interface Describing {
  readonly expectations: Expectations;
  readonly commands: Commands;
  readonly now: Date;
}

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Says what is the matter with a number of this class, and what mends it. */
export function describeNumber(
  numberClass: FindingClass,
  facts: NumberFacts,
  describing: Describing,
): Description {
  const { phoneNumber, twilio, record, elevenLabs } = facts;
  const { commands, now } = describing;
  const name = record?.organizationName ??
    "an organization that we do not know";
  const release = twilio === null ? null : releaseAtTwilio(twilio.sid);
  switch (numberClass) {
    case "bought_not_imported": {
      const age = record === null ? 0 : Math.floor(
        (now.getTime() - record.purchasedAt.getTime()) / DAY_MILLISECONDS,
      );
      const [id = "<the id>"] = elevenLabs.ids;
      return {
        title: `${phoneNumber} of ${name} is not imported`,
        message: `${phoneNumber} was bought for ${name} ${
          daysAgo(age)
        } and is not in use yet. Import it in ElevenLabs, then activate it`,
        suggestedCommand: commands.activate(phoneNumber, id),
      };
    }
    case "paid_but_unknown": {
      const tag = purchaseTag({
        organizationId: twilio?.tag?.organizationId ?? "",
      });
      const adopted = mayBeAdopted(facts);
      return {
        title: `${phoneNumber} is paid for and belongs to no order`,
        message:
          `Twilio has ${phoneNumber} with the tag ${tag}, and we have no record of it. ` +
          (adopted
            ? "The daily reconciliation records it for that organization, once its order was left alone for ten minutes"
            : "That organization does not wait for a number. Release it if nobody needs it, and no other project uses this Twilio account"),
        suggestedCommand: adopted ? reconcileNow() : release,
      };
    }
    case "known_but_gone":
      return {
        title: `${phoneNumber} of ${name} is gone`,
        message:
          `Twilio does not have ${phoneNumber} of ${name} any more: it was released elsewhere, or reclaimed. Record that it is gone`,
        suggestedCommand: commands.release(phoneNumber),
      };
    case "tagged_for_another":
      return describeTag(facts);
    case "released_but_billed":
      return {
        title: `${phoneNumber} was released and is still billed`,
        message:
          `We gave ${phoneNumber} of ${name} back, and Twilio still has it. Release it again`,
        suggestedCommand: release,
      };
    case "elevenlabs_differs":
    case "webhook_unexpected":
      return describeConfiguration(numberClass, facts, describing.expectations);
    case "at_risk":
      return {
        title: `${phoneNumber} of ${name} may be reclaimed`,
        message:
          `${phoneNumber} of ${name} had fewer than three calls of twelve seconds and fewer than three messages in 30 days. Twilio may reclaim it: use it, or release it`,
        suggestedCommand: record === null
          ? null
          : commands.call(record.organizationId),
      };
  }
}

/** Whether a paid number is what an organization still waits for. Whether nobody works on its order is the database's to say. */
export function mayBeAdopted({ twilio }: NumberFacts): boolean {
  const tag = twilio?.tag ?? null;
  return tag !== null && tag.organizationExists &&
    ["queued", "held", "failed", "purchasing"].includes(tag.orderStatus ?? "");
}

function describeTag(
  { phoneNumber, twilio, record }: NumberFacts,
): Description {
  const tag = purchaseTag({
    organizationId: twilio?.tag?.organizationId ?? "",
  });
  if (twilio === null || record === null) {
    return {
      title: `${phoneNumber} is paid for and belongs to no order`,
      message:
        `Twilio has ${phoneNumber} with the tag ${tag}, and the organization's number is another one. Release it if nobody needs it`,
      suggestedCommand: twilio === null ? null : releaseAtTwilio(twilio.sid),
    };
  }
  return {
    title:
      `${phoneNumber} of ${record.organizationName} is tagged for another organization`,
    message:
      `${phoneNumber} is recorded for ${record.organizationName}, and its tag is ${tag}. Find out whose it is; if the record is right, correct the tag`,
    suggestedCommand: configureAtTwilio(twilio.sid, {
      FriendlyName: purchaseTag(record),
    }),
  };
}

function daysAgo(days: number): string {
  if (days < 1) return "less than a day ago";
  return days === 1 ? "1 day ago" : `${days} days ago`;
}
