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
import { explainKept } from "./into/removal/explain-kept.ts";
import { askAboutNumbers } from "./into/removal/ask-about-numbers.ts";
import { PAID_NUMBERS } from "./into/removal/paid-numbers.ts";
import type { QueryDatabase } from "./into/names/names-in-database.ts";
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
  const paidNumbers = files === undefined
    ? await askAboutNumbers(queryOf(removing))
    : files.paidNumbers;
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
                  `Delete ${files.deleted.length} files of "${appFolder}/supabase", and their entries in config.toml; the migrations stay, followed by one that undoes them`,
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
                "Push that migration: it drops all but organizations, with all orders, calls and costs",
            },
            { kind: "note", what: describePaidNumbers(paidNumbers) },
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

/** @param count undefined: the database does not have One Number, any more or yet */
export function describePaidNumbers(count: number | undefined): string {
  if (count === 0) return "No number is paid for at Twilio";
  const which = count === undefined
    ? "Numbers that are paid for are"
    : count === 1
    ? "1 number that is paid for is"
    : `${count} numbers that are paid for are`;
  return `${which} listed in ${PAID_NUMBERS}: each costs money until somebody releases it at Twilio`;
}

const queryOf =
  ({ database }: Pick<Removing, "database">): QueryDatabase => (statement) =>
    database.read(statement, z.record(z.string(), z.unknown()));

/** Undefined when an earlier removal came so far. */
async function removeFiles(removing: Removing, dryRun: boolean) {
  const { options: { root }, appFolder } = removing;
  if (await readManifest(appFolder) === undefined) return undefined;
  const query = queryOf(removing);
  return await removeFrom({ root, appFolder, dryRun, query });
}

async function removeFromProject(
  { options, appFolder, cli, log }: Removing,
  functions: readonly string[],
): Promise<void> {
  log.begin("migrations", "1/2");
  await push({ options, cli, tell: log.tell }, appFolder)
    .catch((error: unknown) => {
      throw explainKept(error);
    });
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
