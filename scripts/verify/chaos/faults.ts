import type {
  Fault,
  Operation,
} from "../../simulators/twilio/control-client.ts";
import type { World } from "./scenario.ts";

/** The requests that fail, and their faults. */
export interface FaultPlan {
  readonly faults: readonly Fault[];
  readonly operation?: Operation | "any";
  /** How often each fault strikes per organization; default 0.5. */
  readonly share?: number;
  readonly most?: number;
  readonly probability?: number;
}

/**
 * Lets faults strike some requests at random, until they are used up. Orders get more attempts than usual, so that each
 * gets its number in the end, however many faults strike it.
 */
export async function addFaults(
  { twilio, organizations, database: { sql } }: World,
  {
    faults,
    operation = "purchase",
    share = 0.5,
    most = 2_000,
    probability = 0.6,
  }: FaultPlan,
): Promise<void> {
  await sql`update public.provisioning_settings set max_attempts = 100`;
  for (const fault of faults) {
    await twilio.addFault({
      operation,
      fault,
      times: Math.min(most, Math.ceil(share * organizations)),
      probability,
    });
  }
}

/** A server error of Twilio. */
export function serverError(status: number, when: "before" | "after"): Fault {
  const code = status === 500 ? 20500 : 20503;
  return { kind: "error", when, status, code, message: "Chaos" };
}

/** A refusal because of too many requests; the refused request has no effect. */
export function tooManyRequests(retryAfterSeconds?: number): Fault {
  return {
    kind: "error",
    when: "before",
    status: 429,
    code: 20429,
    message: "Too Many Requests",
    ...retryAfterSeconds === undefined ? {} : { retryAfterSeconds },
  };
}
