import { type SecretClient, unwrapAnswer } from "../database/secret-client.ts";
import { type EdgeFunction, runInBackground } from "../http/edge-function.ts";
import type { Logger } from "../log/logger.ts";
import type { Allowance, Bound } from "./allowance.ts";
import { type RunEnd, singleFlight } from "./single-flight.ts";
import { createWakeUpHandler } from "./wake-up-handler.ts";
import { workerEnding } from "./worker-ending.ts";

/** A function that only the database wakes. */
export interface WokenFunction {
  /** The function as the database calls it. */
  readonly functionName: string;
  readonly wakeUpSecret: string;
  readonly database: SecretClient;
  readonly logger: Logger;
  readonly bound: Bound;
  /** Begins no more than the allowance says. */
  readonly work: (allowance: Allowance) => Promise<RunEnd>;
}

/** Wires a woken function. Only for `index.ts`: it listens for the worker's end. */
export function wireWokenFunction(
  { functionName, wakeUpSecret, database, logger, bound, work }: WokenFunction,
): EdgeFunction["fetch"] {
  return createWakeUpHandler({
    functionName,
    wakeUpSecret,
    logger,
    work: singleFlight(work, {
      bound,
      logger,
      now: () => new Date(),
      ending: workerEnding(),
      wakeAgain: () => wakeAgain(database, functionName),
    }),
    runInBackground,
  });
}

/** @throws {Error} when the database refuses or does not answer */
async function wakeAgain(
  database: SecretClient,
  functionName: string,
): Promise<void> {
  const answer = await database.rpc("wake_again", {
    function_name: functionName,
  });
  unwrapAnswer("ask for another wake-up", answer);
}
