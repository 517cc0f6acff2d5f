import { root } from "./local/root.ts";
import { Command } from "commander";
import { resolve } from "node:path";
import { serveApp } from "./commands/app/serve-app.ts";
import { parseWholeNumber } from "./commands/parse-whole-number.ts";
import { runProgram } from "./commands/run-program.ts";
import { stopRequest } from "./local/processes/stop-request.ts";
import { readStackInfo } from "./local/stack/stack-info.ts";

async function app(
  { port, workdir }: { port: number; workdir: string },
): Promise<void> {
  const checkout = resolve(workdir);
  const served = await serveApp(checkout, port);
  console.log(`The page: ${served.url}. Stop with Ctrl-C.`);
  if (await readStackInfo(checkout) === undefined) {
    console.error(
      'The local stack is not running: start it with "npm start" in another terminal, then reload the page',
    );
  }
  await stopRequest();
  await served.stop();
}

const program = new Command("app")
  .description(
    "Serves the page of supabase/client, until Ctrl-C. The page asks the running stack of this checkout, on whatever ports that is, " +
      "unless supabase/client/page/project.ts names another project.",
  )
  .option(
    "--port <number>",
    "the port of 127.0.0.1 where the page is",
    parseWholeNumber(65_535),
    8000,
  )
  .option("--workdir <folder>", "the folder that contains supabase/", root)
  .action(app);

await runProgram(program);
