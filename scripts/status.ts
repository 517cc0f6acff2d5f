import { root } from "./local/root.ts";
import { Command, Option } from "commander";
import { resolve } from "node:path";
import { describeEnvironment } from "./commands/status/describe-environment.ts";
import { runProgram } from "./commands/run-program.ts";
import { describeStack, readStackInfo } from "./local/stack/stack-info.ts";
import { StackError } from "./local/stack-error.ts";

type Flags = { env?: true; json?: true; workdir: string };

async function status({ env, json, workdir }: Flags): Promise<void> {
  const info = await readStackInfo(resolve(workdir));
  if (info === undefined) {
    throw new StackError(
      'The local stack is not running: start it with "npm start"',
    );
  }
  if (env) console.log(describeEnvironment(info));
  else console.log(json ? JSON.stringify(info, null, 2) : describeStack(info));
}

const program = new Command("status")
  .description("Prints the addresses and keys of the running local stack")
  .option("--json", "prints JSON")
  .addOption(
    new Option(
      "--env",
      'prints lines NAME="value" with the names of supabase status -o env, for a shell or an application\'s .env',
    ).conflicts("json"),
  )
  .option(
    "--workdir <folder>",
    "the folder that contains supabase/",
    root,
  )
  .addHelpText(
    "after",
    `
Examples:
  eval "$(npm run status --silent -- --env)"
  npm run status --silent -- --env >> ../app/.env`,
  )
  .action(status);

await runProgram(program);
