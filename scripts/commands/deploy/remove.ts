import pc from "picocolors";
import { z } from "zod";
import { functionVariables } from "../../local/stack/settings.ts";
import { readOwnCargo } from "./cargo.ts";
import type { SupabaseCli } from "./cli/supabase-cli.ts";
import { confirmPlan } from "./confirm-plan.ts";
import type { ProjectDatabase } from "./database/project-database.ts";
import type { DeployLog } from "./deploy-log.ts";
import { describePlan } from "./describe-plan.ts";
import { readManifest } from "./into/manifest.ts";
import { PAID_NUMBERS } from "./into/removal/paid-numbers.ts";
import { removeFrom } from "./into/removal/remove-from.ts";
import { listFunctions, listSecretDigests } from "./look/look.ts";
import type { DeployOptions } from "./options.ts";
import { push } from "./steps/migrations.ts";

interface Removing {
  readonly options: DeployOptions;
  readonly appFolder: string;
  readonly cli: SupabaseCli;
  readonly database: ProjectDatabase;
  readonly log: DeployLog;
}

/** Takes it out of an app's folder and project again. Numbers that are paid for are listed, and not given back. */
export async function remove(removing: Removing): Promise<void> {
  const { options: { projectRef, root, dryRun }, cli, appFolder } = removing;
  const deployed = (await listFunctions(cli, projectRef)).map(({ slug }) =>
    slug
  );
  const digests = await listSecretDigests(cli, projectRef);
  const files = await removeFiles(removing, true);
  const ours = files?.functions ?? (await readOwnCargo(root)).functions;
  const functions = ours.filter((name) => deployed.includes(name));
  const variables = functionVariables.filter((name) => digests.has(name));
  console.log(
    `\nThe plan for the project ${projectRef}:\n\n${
      describePlan([
        {
          name: "files",
          changes: files === undefined
            ? [{
              kind: "leave",
              what: `"${appFolder}" has no more files of it`,
            }]
            : [
              {
                kind: "correct",
                what:
                  `Delete ${files.deleted.length} files of "${appFolder}/supabase"`,
              },
              ...files.left.map((what) => ({
                kind: "note" as const,
                what: `${what} was changed, and stays`,
              })),
            ],
        },
        {
          name: "migrations",
          changes: [
            {
              kind: "correct",
              what:
                "Push a migration that drops all but organizations, with all orders, calls and costs",
            },
            {
              kind: "note",
              what: `${
                files?.paidNumbers ?? "The"
              } numbers that are paid for are listed in ${PAID_NUMBERS}: each costs money until somebody releases it at Twilio`,
            },
          ],
        },
        {
          name: "functions",
          changes: functions.map((name) => ({
            kind: "correct",
            what: `Delete ${name}`,
          })),
        },
      ])
    }`,
  );
  if (dryRun) return console.log("\nA dry run: nothing was changed.");
  await confirmPlan(removing.options);
  await removeFiles(removing, false);
  await removeFromProject(removing, functions);
  console.log(`\n${pc.green("Removed.")}`);
  if (variables.length === 0) return;
  console.log(
    `The functions' variables stay, as functions of yours may read them. To take them out: npx supabase secrets unset ${
      variables.join(" ")
    } --remote=${projectRef}`,
  );
}

/** Undefined when an earlier removal came so far. */
async function removeFiles(
  { options: { root }, appFolder, database }: Removing,
  dryRun: boolean,
) {
  if (await readManifest(appFolder) === undefined) return undefined;
  const row = z.record(z.string(), z.unknown());
  return await removeFrom({
    root,
    appFolder,
    dryRun,
    query: (statement) => database.read(statement, row),
  });
}

async function removeFromProject(
  { options, appFolder, cli, log }: Removing,
  functions: readonly string[],
): Promise<void> {
  log.begin("migrations", "1/2");
  await push({ options, cli, tell: log.tell }, appFolder);
  log.end("It is out of the database");
  log.begin("functions", "2/2");
  for (const name of functions) {
    await cli.run({
      purpose: `delete the function "${name}"`,
      args: ["functions", "delete", name, `--remote=${options.projectRef}`],
      answer: z.unknown(),
    });
  }
  log.end(`${functions.length} functions were deleted`);
}
