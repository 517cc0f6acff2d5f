import { root } from "./local/root.ts";
import { Command } from "commander";
import { runProgram } from "./commands/run-program.ts";
import { deploy } from "./commands/deploy/deploy.ts";
import {
  chooseOptions,
  type Flags,
  PRODUCTION_FILE,
} from "./commands/deploy/options.ts";

const program = new Command("deploy")
  .description(
    "Brings this project to a hosted Supabase project, and checks that it works there. Asks for what is missing, shows the " +
      "plan, and changes nothing before you say yes. Run it again at any time: it goes on after a failure, and corrects " +
      "what differs. It needs a Supabase access token: npx supabase login, or SUPABASE_ACCESS_TOKEN.",
  )
  .option(
    "--project-ref <ref>",
    "the project: the 20 letters in the address of its dashboard",
  )
  .option(
    "--into <folder>",
    "a project with an app of its own: adds migrations, functions and configuration to the app's supabase/ folder, and " +
      "deploys from there. Without --project-ref: the project that the app is linked to",
  )
  .option("--dry-run", "shows the plan, and changes nothing, not even a file")
  .option("--yes", "asks nothing: for CI")
  .option(
    "--smoke-test",
    "at the end, inserts an organization that orders no number, lets the database wake a function, and removes it again",
  )
  .option(
    "--rotate-wake-up-secret",
    "replaces the secret that signs wake-ups; none is refused meanwhile",
  )
  .option(
    "--replace <variables>",
    "with --into: the variables, separated by commas, that may replace the app's of the same name",
  )
  .option(
    "--remove",
    "with --into: takes it out of the app and its project again",
  )
  .option(
    "--env-file <file>",
    `the functions' settings, only for you to read; default ${PRODUCTION_FILE}`,
  )
  .option(
    "--db-url <url>",
    "reaches the database directly, not with the access token; the password may be in PGPASSWORD",
  )
  .option(
    "--api-url <url>",
    "the address of the project's API; default https://<ref>.supabase.co",
  )
  .option("--debug", "shows what the Supabase CLI prints, without secrets")
  .option("--workdir <folder>", "the folder that contains supabase/", root)
  .addHelpText(
    "after",
    `
Steps, each of which is checked when it is done:
  settings    asks for what is missing, and keeps it in ${PRODUCTION_FILE}
  look        finds out what the project has, and changes nothing
  link        links the app's folder to the project (only with --into)
  migrations  supabase db push
  vault       tells the database where the functions are, and how to sign
  secrets     gives the functions their settings; only what differs
  functions   supabase functions deploy
  admin       makes you an admin
  doctor      asks whether all is well
  smoke-test  with --smoke-test

Examples:
  npm run deploy -- --project-ref abcdefghijklmnopqrst --dry-run
  npm run deploy -- --project-ref abcdefghijklmnopqrst
  npm run deploy -- --into ../app --project-ref abcdefghijklmnopqrst`,
  )
  .action(async (flags: Flags) => {
    process.exitCode = await deploy(await chooseOptions(flags, process.env));
  });

await runProgram(program);
