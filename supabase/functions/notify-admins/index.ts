import { compose } from "../_shared/http/edge-function.ts";
import { createLogger } from "../_shared/log/logger.ts";
import { projectArguments } from "../_shared/database/project-arguments.ts";
import { lingering } from "../_shared/wake-up/lingering.ts";
import { createSecretClient } from "../_shared/database/secret-client.ts";
import {
  LINGER_AFTER_WAKE_UP_MILLISECONDS,
  wireWokenFunction,
} from "../_shared/wake-up/woken-function.ts";
import { readNotifyingConfiguration } from "./configuration.ts";
import { deliverNotifications } from "./deliver-notifications.ts";
import { createSmtpChannels } from "./smtp-channel.ts";
import { createSupabaseDeliveryBook } from "./supabase-delivery-book.ts";
import { createWebhookChannel } from "./webhook-channel.ts";

/**
 * Measured with the bench (`limits`): a digest of 100 notifications takes 0.1 s of processor time, and 0.03 s for each further
 * address, of which there are 20 at most. The database allows one digest a minute, or five single messages. Messages are claimed for half a minute: hosted functions live 150 seconds on the free plan
 * (https://supabase.com/docs/guides/functions/limits), and a slow mail server may need half of that for one.
 */
const BOUND = { items: 40, milliseconds: 30_000 };

const logger = createLogger();

export default compose((environment) => {
  const { supabaseUrl, secretKeys, wakeUpSecrets, ...rest } =
    readNotifyingConfiguration(environment);
  const { accountSid, mail, webhookUrl, guide, adminPageUrl } = rest;
  const database = createSecretClient(supabaseUrl, secretKeys);
  const deps = {
    book: createSupabaseDeliveryBook(
      database,
      projectArguments(supabaseUrl, accountSid),
    ),
    channels: {
      mail: mail === null ? [] : createSmtpChannels(mail, guide),
      webhook: webhookUrl === null
        ? null
        : createWebhookChannel(webhookUrl, guide),
    },
    adminPageUrl,
    logger,
    now: () => new Date(),
  };
  return wireWokenFunction({
    functionName: "notify-admins",
    wakeUpSecrets,
    database,
    logger,
    bound: BOUND,
    lingerMilliseconds: LINGER_AFTER_WAKE_UP_MILLISECONDS,
    // The admins must be told of that, too.
    worksWhileWakeUpsFail: true,
    work: lingering((flight) => deliverNotifications(deps, flight)),
  });
}, { environment: Deno.env.toObject(), logger });
