import { compose, runInBackground } from "../_shared/http/edge-function.ts";
import { createLogger } from "../_shared/log/logger.ts";
import { createSecretClient } from "../_shared/database/secret-client.ts";
import { createWakeUpHandler } from "../_shared/wake-up/wake-up-handler.ts";
import { beat } from "./beat.ts";
import { checkMail } from "./check-mail.ts";
import { readHeartbeatConfiguration } from "./configuration.ts";
import { createHeartbeatBook } from "./heartbeat-book.ts";
import { callMonitor } from "./monitor.ts";

const logger = createLogger();

export default compose((environment) => {
  const configuration = readHeartbeatConfiguration(environment);
  const { supabaseUrl, secretKeys, wakeUpSecrets, heartbeatUrl } =
    configuration;
  const book = createHeartbeatBook(createSecretClient(supabaseUrl, secretKeys));
  return createWakeUpHandler({
    functionName: "heartbeat",
    wakeUpSecrets,
    logger,
    work: async () => {
      if (heartbeatUrl === null) return;
      await beat({
        book,
        checkMail: () => checkMail(configuration),
        callMonitor: () => callMonitor(heartbeatUrl),
        logger,
      });
    },
    runInBackground,
  });
}, { environment: Deno.env.toObject(), logger });
