import { z } from "zod";
import {
  compose,
  type EdgeFunction,
} from "../../_shared/http/edge-function.ts";
import {
  type Environment,
  readConfiguration,
} from "../../_shared/configuration/configuration.ts";
import type { Logger } from "../../_shared/log/logger.ts";
import { createWakeUpHandler } from "../../_shared/wake-up/wake-up-handler.ts";
import { wakeUpSecret } from "../../_shared/configuration/woken-configuration.ts";

const schema = z.object({ EDGE_FUNCTION_SECRET: wakeUpSecret });

/** Answers a wake-up as every function does that the database wakes, and then there is nothing to do. */
export function createTestWakeUpHandler(
  environment: Environment,
  logger: Logger,
): EdgeFunction {
  return compose(() =>
    createWakeUpHandler({
      wakeUpSecret: readConfiguration(schema, environment).EDGE_FUNCTION_SECRET,
      logger,
      work: () => Promise.resolve(),
      runInBackground: () => {},
    }), logger);
}
