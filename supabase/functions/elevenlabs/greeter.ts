import { z } from "zod";
import type { Logger } from "../_shared/log/logger.ts";
import { callDatabase, type ServerDataApi } from "./call-database.ts";

/** The organization in whose name a call is answered. */
export interface Organization {
  readonly id: string;
  readonly name: string;
}

const organizationsSchema = z.array(
  z.object({ organization_id: z.string(), organization_name: z.string() }),
);

/**
 * Asks the database for the organization of a called number; null for a number that has none now.
 *
 * @param milliseconds how long the caller may wait
 * @throws {ApiError} when the database does not answer in time
 */
export async function findOrganization(
  dataApi: ServerDataApi,
  calledNumber: string,
  milliseconds: number,
): Promise<Organization | null> {
  const answer = await callDatabase(dataApi, {
    functionName: "greet_caller",
    parameters: { called_number: calledNumber },
    milliseconds,
  });
  const [found] = organizationsSchema.parse(answer);
  return found === undefined
    ? null
    : { id: found.organization_id, name: found.organization_name };
}

/** Enough for every number that one instance answers for, and little memory. */
const REMEMBERED_NUMBERS = 1000;

/** What the greeter needs. */
export interface GreeterDeps {
  readonly findOrganization: (
    calledNumber: string,
  ) => Promise<Organization | null>;
  readonly logger: Logger;
}

/**
 * Makes a function that finds the organization of a called number. It asks the database first; when the database does
 * not answer in time, the last known name is better than none. Each answer replaces the remembered name, so that the
 * next call uses a new name, and a number that lost its organization has none.
 */
export function createGreeter(
  { findOrganization, logger }: GreeterDeps,
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
      const organization = await findOrganization(calledNumber);
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
