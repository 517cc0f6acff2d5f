import { join } from "node:path";
import { buildAdminPage } from "../admin-page/build-admin-page.ts";
import { adminPagePath } from "../admin-page/send-page.ts";
import { allSettled, type ShutdownList } from "../processes/shutdown-list.ts";
import type { ChildService } from "../processes/child-service.ts";
import { configure } from "./configuration.ts";
import { startDataApi, warmUpDataApi } from "../data-api/data-api.ts";
import { startDatabase, startDatabaseWorkers } from "./database.ts";
import { startElevenLabs } from "../vendors/elevenlabs.ts";
import { findFreePort } from "../processes/ports.ts";
import { composeFunctionEnvironment } from "../functions/function-environment.ts";
import { listLive, listSimulated } from "../vendors/list-live.ts";
import { readFunctionList } from "../functions/function-list.ts";
import { type Functions, startFunctions } from "../functions/functions.ts";
import { probeFunction } from "../functions/probe-function.ts";
import { type Gateway, startGateway } from "../gateway/gateway.ts";
import { planMail } from "../mail/mail.ts";
import { databaseUrl } from "../postgres/postgres-settings.ts";
import { describeRunning } from "./running-stack.ts";
import type { RunningStack } from "./running-stack.ts";
import type { StackOptions } from "./stack-options.ts";
import { startTwilio } from "../vendors/twilio.ts";
import type { ProcessGuard } from "../processes/watchdog.ts";

type Context = {
  dataFolder: string;
  guard: ProcessGuard;
  shutdown: ShutdownList;
};

/** Starts every service, side by side unless one needs the other, and registers the step that stops it. */
export async function startServices(
  options: StackOptions,
  { dataFolder, guard, shutdown }: Context,
): Promise<RunningStack> {
  const { root, onLog, onProgress } = options;
  const database = options.ports.database || await findFreePort();
  const entries = options.functions ?? await readFunctionList(root);
  const configuration = await configure(options.settings ?? {}, {
    live: options.live ?? false,
    dataFolder,
    keys: options.keys,
  });
  const { keys } = configuration;

  const upstreams: { dataApi?: ChildService; functions?: Functions } = {};
  const gateway: Gateway = await shutdown.track(
    startGateway(options.ports.api, {
      dataApiPort: () => upstreams.dataApi?.port,
      hasFunction: (name) => entries.some((entry) => entry.name === name),
      functionPort: (name) => upstreams.functions?.nextPort(name),
      buildAdminPage: () =>
        buildAdminPage({
          apiUrl: gateway.url,
          publishableKey: keys.publishable[0],
        }),
      onLog: (name, line) => onLog?.(name, line),
    }),
  );
  const stateFolder = options.durable ?? true ? dataFolder : null;
  const twilio = await shutdown.track(
    startTwilio(configuration.twilio, {
      port: options.ports.twilio,
      stateFolder,
    }),
  );
  const functionsUrl = `${gateway.url}/functions/v1`;
  const elevenLabs = await shutdown.track(
    startElevenLabs(configuration, {
      stateFolder,
      port: options.ports.elevenLabs,
      twilioUrl: twilio.url,
      functionsUrl,
    }),
  );
  const mail = await planMail(configuration.variables, options);
  const dbUrl = databaseUrl("postgres", database);

  onProgress?.("Starting edge functions and the Data API");
  const [functions, dataApi, postgres] = await allSettled([
    shutdown.track(startFunctions({
      root,
      entries,
      instances: options.functionInstances ?? 1,
      answerLast: options.functionsAnswerLast ?? false,
      cacheFolder: join(root, "supabase", ".temp", "deno"),
      variables: composeFunctionEnvironment(configuration, {
        apiUrl: gateway.url,
        dbUrl,
        functionsUrl,
        ...options.linkToAdminPage &&
          { adminPageUrl: `${gateway.url}${adminPagePath}` },
        twilioUrl: twilio.url,
        elevenLabsUrl: elevenLabs.url,
        mail: mail.variables,
      }),
      guard,
      onLog: (name, line) => onLog?.(name, line),
    })),
    shutdown.track(startDataApi({
      root,
      dataFolder,
      adminUrl: databaseUrl("supabase_admin", database),
      keys,
      ...options.maxRows === undefined ? {} : { maxRows: options.maxRows },
      apiUrl: gateway.url,
      authSmtpUrl: mail.authSmtpUrl,
      guard,
      onLog: (line) => onLog?.("data-api", line),
    })),
    startDatabase({
      stack: { ...options, ports: { ...options.ports, database } },
      dataFolder,
      vaultSecrets: {
        edge_functions_url: functionsUrl,
        edge_function_secret: configuration.edgeFunctionSecret,
      },
      guard,
      shutdown,
    }),
    shutdown.track(mail.start({
      root,
      dataFolder,
      guard,
      onLog: (line) => onLog?.("mail", line),
    })),
  ]);
  Object.assign(upstreams, { functions, dataApi });

  onProgress?.("Checking that everything answers");
  await warmUpDataApi(dataApi.port, keys.secret[0]);
  // Of several functions that cannot work, the error names the first in the list, not the quickest to fail.
  const project = { apiUrl: gateway.url, secretKey: keys.secret[0] };
  await allSettled(
    entries.map(({ name }) => probeFunction(project, name)),
  );
  // Last, because the workers send queued requests and run jobs as soon as they start.
  await startDatabaseWorkers(postgres, { stack: options, shutdown });
  return describeRunning({
    apiUrl: gateway.url,
    dbUrl,
    twilioUrl: twilio.url,
    elevenLabsUrl: elevenLabs.url,
    mailUrl: mail.url,
    live: listLive(configuration),
    simulated: listSimulated(configuration),
    keys,
    postgres,
    functions,
    dataApi,
    stop: () => shutdown.run(),
  });
}
