import { constants } from "node:os";
import pc from "picocolors";
import { reachDirectly, reachThroughCli } from "./database/project-database.ts";
import { describeAdminPageSteps } from "./admin-page-steps.ts";
import { createSupabaseCli } from "./cli/supabase-cli.ts";
import { confirmPlan } from "./confirm-plan.ts";
import { lockFolder } from "./deploy-lock.ts";
import { DeployLog } from "./deploy-log.ts";
import { describeElevenLabsSteps } from "./elevenlabs-steps.ts";
import { KnownSecrets } from "./known-secrets.ts";
import type { DeployOptions } from "./options.ts";
import { planDeployment } from "./plan-deployment.ts";
import { remove } from "./remove.ts";
import type { StepName } from "./step.ts";
import { findTerminal, Stopped } from "./settings/prompt.ts";
import { confirmReplacements } from "./steps/app-variables.ts";
import { steps } from "./steps.ts";

/** Deploys. @returns the exit code */
export async function deploy(options: DeployOptions): Promise<number> {
  // So that what is ended and removed at the end is so after Ctrl-C, too.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      console.error("\nStopped. The same command goes on from here.");
      process.exit(128 + constants.signals[signal]);
    });
  }
  const noteProgram = options.dryRun
    ? undefined
    : await lockFolder(options.root);
  const secrets = new KnownSecrets(process.env, options.dbUrl);
  const log = new DeployLog(options, secrets);
  const cli = createSupabaseCli({
    environment: process.env,
    secrets: () => secrets.all(),
    onOutput: (line) => log.add(line),
    onStart: (pid) => noteProgram?.(pid),
  });
  const database = options.dbUrl === undefined
    ? reachThroughCli(cli, options.projectRef)
    : reachDirectly(options.dbUrl);
  let step: StepName = "settings";
  try {
    if (options.remove && options.into !== undefined) {
      const appFolder = options.into;
      await remove({ options, appFolder, cli, database, log });
      return 0;
    }
    const { deployment, load } = await planDeployment({
      options,
      cli,
      database,
      secrets,
      tell: log.tell,
      begin: (name) => {
        step = name;
      },
    });
    if (options.dryRun) {
      console.log("\nA dry run: nothing was changed.");
      return 0;
    }
    step = "settings";
    const prompt = options.yes ? undefined : findTerminal();
    await confirmReplacements(deployment, prompt);
    await confirmPlan(options);
    deployment.settings.save();
    await load();
    const due = steps.filter(({ name }) =>
      (name !== "link" || options.into !== undefined) &&
      (name !== "smoke-test" || options.smokeTest)
    );
    for (const [index, each] of due.entries()) {
      step = each.name;
      log.begin(step, `${index + 1}/${due.length}`);
      log.end(await each.carryOut(deployment));
    }
    if (options.into !== undefined) {
      console.log(
        `\nCommit "${options.into}/supabase": from now on your own "supabase db push" and "supabase functions deploy" carry all of it. Organizations that were there before order nothing until you say so: POST ${options.apiUrl}/functions/v1/admin/organizations/order {"organizations": "all"} tells what that costs.`,
      );
    }
    const left = [
      ...describeElevenLabsSteps(deployment.settings, options.apiUrl),
      "",
      ...describeAdminPageSteps(
        deployment.settings,
        options,
        deployment.project.keys.publishable,
      ),
    ];
    console.log(
      `\n${
        pc.bold(pc.green("Live."))
      } From now on, each organization that is inserted orders a number, for about 1.15 dollars a month.\n\n${
        left.join("\n")
      }`,
    );
    return 0;
  } catch (error) {
    if (error instanceof Stopped) {
      console.error(`\n${error.message}`);
      return 128 + constants.signals.SIGINT;
    }
    await log.fail(step, error);
    return 1;
  }
}
