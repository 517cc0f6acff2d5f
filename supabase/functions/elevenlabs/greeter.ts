import type { Logger } from "../_shared/log/logger.ts";
import type { CallBook, Organization } from "./call-book.ts";

/** Enough for every number that one instance answers for, and little memory. */
const REMEMBERED_NUMBERS = 1000;

/** What finding out in whose name to answer needs. */
export interface GreeterDeps {
  readonly callBook: Pick<CallBook, "findOrganization">;
  readonly logger: Logger;
}

/**
 * Makes the question in whose name a call is answered. The database knows; where it does not answer in time, the last
 * known name is better than none. What it does answer replaces what is remembered, so that a new name is used on the
 * next call, and a number that was taken away is nobody's.
 */
export function createGreeter(
  { callBook, logger }: GreeterDeps,
): (calledNumber: string) => Promise<Organization | null> {
  const remembered = new Map<string, Organization>();

  function remember(calledNumber: string, organization: Organization | null) {
    remembered.delete(calledNumber);
    if (organization !== null) remembered.set(calledNumber, organization);
    const [oldest] = remembered.keys();
    if (remembered.size > REMEMBERED_NUMBERS && oldest !== undefined) {
      remembered.delete(oldest);
    }
  }

  return async (calledNumber) => {
    try {
      const organization = await callBook.findOrganization(calledNumber);
      remember(calledNumber, organization);
      return organization;
    } catch (error) {
      const organization = remembered.get(calledNumber) ?? null;
      logger.warn("The database did not answer, the caller is greeted anyway", {
        calledNumber,
        organizationId: organization?.id,
        error,
      });
      return organization;
    }
  };
}
