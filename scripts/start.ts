import { root } from "./local/root.ts";
import { Command, InvalidArgumentError } from "commander";
import { resolve } from "node:path";
import pc from "picocolors";
import { runProgram } from "./commands/run-program.ts";
import {
  describeIgnored,
  describeSpending,
} from "./local/vendors/announce-vendors.ts";
import {
  describeStack,
  removeStackInfo,
  stackInfoPath,
  writeStackInfo,
} from "./local/stack/stack-info.ts";
import { refuseForeignFiles } from "./local/stack/foreign-files.ts";
import { noticeEnvChanges } from "./local/stack/notice-env-changes.ts";
import { reportFailure } from "./local/stack-error.ts";
import {
  readDeveloperSettings,
  type Settings,
} from "./local/stack/settings.ts";
import { openStackLog } from "./local/stack/stack-log.ts";
import { defaultPorts } from "./local/stack/stack-options.ts";
import { startStack } from "./local/stack/stack.ts";
import { stopRequest } from "./local/processes/stop-request.ts";
import { chooseVendors } from "./local/vendors/vendors.ts";

type Flags = {
  live?: boolean;
  portOffset: number;
  reset?: true;
  workdir: string;
};

function parseOffset(text: string): number {
  const offset = Number(text);
  const free = 65_535 - Math.max(...Object.values(defaultPorts));
  if (Number.isInteger(offset) && offset >= 0 && offset <= free) return offset;
  throw new InvalidArgumentError(`Give a whole number from 0 to ${free}`);
}

/** Runs before any service that could spend money. Throws a `StackError` when the settings cannot be used. */
function announce(settings: Settings, live: boolean): void {
  const vendors = chooseVendors(settings, live);
  const ignored = describeIgnored(vendors);
  if (ignored !== undefined) console.log(pc.yellow(ignored));
  for (const line of describeSpending(vendors, settings)) {
    console.log(pc.bold(pc.yellow(line)));
  }
}

async function start(
  { live = false, portOffset, reset, workdir }: Flags,
): Promise<void> {
  const startedAt = performance.now();
  const stopping = new AbortController();
  const stopped = stopRequest().then((reason) => stopping.abort(reason));
  const root = resolve(workdir);
  // Before the file is read, so that no change is missed.
  await noticeEnvChanges(
    root,
    () =>
      console.log(
        pc.yellow(
          "supabase/functions/.env has changed: this stack goes on with the old one until you stop it and start it again",
        ),
      ),
  );
  const settings = await readDeveloperSettings(root, process.env);
  announce(settings, live);
  // Before the log, which may be another user's, too.
  await refuseForeignFiles(root);
  const stack = await startStack({
    root,
    ports: {
      api: defaultPorts.api + portOffset,
      database: defaultPorts.database + portOffset,
      twilio: defaultPorts.twilio + portOffset,
      elevenLabs: defaultPorts.elevenLabs + portOffset,
      inbox: defaultPorts.inbox + portOffset,
      smtp: defaultPorts.smtp + portOffset,
    },
    reset: reset ?? false,
    catchMail: true,
    linkToAdminPage: true,
    settings,
    live,
    onLog: await openStackLog(root),
    onProgress: (step) => console.log(`${pc.dim(step)}…`),
    filesToRemove: [stackInfoPath(root)],
    stopping: stopping.signal,
  });
  try {
    if (!stopping.signal.aborted) {
      await writeStackInfo(root, stack.info);
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      console.log(`\n${describeStack(stack.info)}\n`);
      console.log(
        `${
          pc.green("Ready")
        } in ${seconds} s. Stop with Ctrl-C, or npm stop in another terminal.\n`,
      );
    }
    await Promise.race([stopped, stack.failed]);
  } finally {
    await removeStackInfo(root);
    await stack.stop();
  }
  console.log("Stopped");
}

const program = new Command("start")
  .description(
    "Starts the local stack: Postgres, Data API, Auth, Studio, edge functions, a simulated Twilio, a simulated ElevenLabs and a mail inbox; until Ctrl-C",
  )
  .option(
    "--live",
    "uses the real Twilio and ElevenLabs, with the credentials in supabase/functions/.env or in the shell, and says what that " +
      "may spend; without it both are simulated whatever is set there, and only addresses on this machine are used",
  )
  .option("--port-offset <number>", "moves all ports up", parseOffset, 0)
  .option("--reset", "starts from empty data")
  .option(
    "--workdir <folder>",
    "the folder that contains supabase/",
    root,
  )
  .action(start);

const fail = (error: unknown) => {
  reportFailure(error);
  // The watchdog ends processes that still run.
  process.exit(1);
};
process.on("uncaughtException", fail);
await runProgram(program);
