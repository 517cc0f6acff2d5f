import { type SecretClient, unwrapAnswer } from "../database/secret-client.ts";
import { type EdgeFunction, runInBackground } from "../http/edge-function.ts";
import type { Logger } from "../log/logger.ts";
import type { Bound } from "./allowance.ts";
import type { Flight } from "./flight.ts";
import { type RunEnd, singleFlight } from "./single-flight.ts";
import { z } from "zod";
import type { WakeUpRecipient } from "./verify-wake-up.ts";
import { createWakeUpHandler } from "./wake-up-handler.ts";
import { workerEnding } from "./worker-ending.ts";

/** A function that only the database wakes. */
export interface WokenFunction extends WakeUpRecipient {
  readonly database: SecretClient;
  readonly logger: Logger;
  readonly bound: Bound;
  /** Begins no more than the flight's allowance says. */
  readonly work: (flight: Flight) => Promise<RunEnd>;
  /** How long after it found nothing it looks once more, where the database saves its wake-ups. Default: it does not look. */
  readonly lingerMilliseconds?: number;
  /** Whether it works although its wake-up was refused, where the database sees that its wake-ups fail. Default: never. */
  readonly worksWhileWakeUpsFail?: boolean;
}

/**
 * For a function whose claims note that it is at work. Longer than a transaction whose wake-up is saved may take: it found
 * the function at work, and its work cannot be seen before its commit. Work of longer ones waits for the sweep.
 */
export const LINGER_AFTER_LOOK_MILLISECONDS = 1_100;

/**
 * For a function whose claims note nothing: a wake-up saves others for two seconds, and the transaction of the last of them
 * may take another one.
 */
export const LINGER_AFTER_WAKE_UP_MILLISECONDS = 3_100;

/** Wires a woken function. Only for `index.ts`: it listens for the worker's end. */
export function wireWokenFunction(
  { functionName, wakeUpSecrets, database, logger, bound, work, ...rest }:
    WokenFunction,
): EdgeFunction["fetch"] {
  return createWakeUpHandler({
    functionName,
    wakeUpSecrets,
    logger,
    work: singleFlight(work, {
      bound,
      lingerMilliseconds: rest.lingerMilliseconds ?? 0,
      logger,
      now: () => new Date(),
      ending: workerEnding(),
      setTimer(run, milliseconds) {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
      wakeAgain: () => wakeAgain(database, functionName),
    }),
    runInBackground,
    ...(rest.worksWhileWakeUpsFail && {
      areWakeUpsFailing: () => askWhetherWakeUpsFail(database),
    }),
  });
}

/** @throws {Error} when the database refuses or does not answer */
async function wakeAgain(
  database: SecretClient,
  functionName: string,
): Promise<boolean> {
  const answer = await database.rpc("wake_again", {
    function_name: functionName,
  });
  return z.boolean().parse(unwrapAnswer("ask for another wake-up", answer));
}

/** @throws {Error} when the database refuses or does not answer */
async function askWhetherWakeUpsFail(
  database: SecretClient,
): Promise<boolean> {
  const answer = await database.rpc("are_wake_ups_failing");
  return z.boolean().parse(unwrapAnswer("ask whether wake-ups fail", answer));
}
