import type { FindingClass, NumberClass } from "./number-class.ts";
import type { NumberFacts } from "./number-facts.ts";

/** What is the matter with a number, and what mends it. */
export interface Description {
  /** One line. */
  readonly title: string;
  readonly message: string;
  /** Ready for a shell; null where nothing is to be run. */
  readonly suggestedCommand: string | null;
}

/** A number and what it is found to be. */
export interface ClassifiedNumber {
  readonly numberClass: NumberClass;
  readonly facts: NumberFacts;
}

/** A number that an admin has to know of. */
export interface Finding extends Description {
  readonly numberClass: FindingClass;
  readonly facts: NumberFacts;
}

/** The organization that a number is about: whose it is, or whose its tag says. */
export function organizationOf({ record, twilio }: NumberFacts): string | null {
  return record?.organizationId ?? twilio?.tag?.organizationId ?? null;
}
