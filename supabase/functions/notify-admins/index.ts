import { compose, runInBackground } from "../_shared/http/edge-function.ts";
import { createLogger } from "../_shared/log/logger.ts";
import { projectArguments } from "../_shared/database/project-arguments.ts";
import { createSecretClient } from "../_shared/database/secret-client.ts";
import { singleFlight } from "../_shared/wake-up/single-flight.ts";
import { createWakeUpHandler } from "../_shared/wake-up/wake-up-handler.ts";
import { readNotifyingConfiguration } from "./configuration.ts";
import { deliverNotifications } from "./deliver-notifications.ts";
import { createSmtpChannel } from "./smtp-channel.ts";
import {
  askWhetherWakeUpsFail,
  createSupabaseDeliveryBook,
} from "./supabase-delivery-book.ts";
import { createWebhookChannel } from "./webhook-channel.ts";

/**
 * How long messages are claimed after a wake-up. Hosted functions live 150 seconds on the free plan
 * (https://supabase.com/docs/guides/functions/limits), and a slow mail server may need half of that for one.
 */
const CLAIMING_MILLISECONDS = 30_000;

const logger = createLogger();

export default compose(() => {
  const { supabaseUrl, secretKeys, wakeUpSecrets, ...rest } =
    readNotifyingConfiguration(Deno.env.toObject());
  const { accountSid, mail, webhookUrl, guide } = rest;
  const database = createSecretClient(supabaseUrl, secretKeys);
  const deps = {
    book: createSupabaseDeliveryBook(
      database,
      projectArguments(supabaseUrl, accountSid),
    ),
    channels: {
      email: mail && createSmtpChannel(mail, guide),
      webhook: webhookUrl === null
        ? null
        : createWebhookChannel(webhookUrl, guide),
    },
    logger,
    now: () => new Date(),
  };
  return createWakeUpHandler({
    functionName: "notify-admins",
    wakeUpSecrets,
    logger,
    work: singleFlight((deadline) => deliverNotifications(deps, deadline), {
      milliseconds: CLAIMING_MILLISECONDS,
      now: deps.now,
    }),
    runInBackground,
    areWakeUpsFailing: () => askWhetherWakeUpsFail(database),
  });
}, logger);
