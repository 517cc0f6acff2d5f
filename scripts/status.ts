import { root } from "./local/root.ts";
import { Command } from "commander";
import { resolve } from "node:path";
import { describeStack, readStackInfo } from "./local/stack/stack-info.ts";
import { reportFailure, StackError } from "./local/stack-error.ts";

type Flags = { json?: true; workdir: string };

async function status({ json, workdir }: Flags): Promise<void> {
  const info = await readStackInfo(resolve(workdir));
  if (info === undefined) {
    throw new StackError(
      'The local stack is not running: start it with "npm start"',
    );
  }
  console.log(json ? JSON.stringify(info, null, 2) : describeStack(info));
}

await new Command("status")
  .description("Prints the addresses and keys of the running local stack")
  .option("--json", "prints JSON")
  .option(
    "--workdir <folder>",
    "the folder that contains supabase/",
    root,
  )
  .action(status)
  .parseAsync()
  .catch((error) => {
    reportFailure(error);
    process.exitCode = 1;
  });
