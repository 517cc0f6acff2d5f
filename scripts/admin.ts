import { root } from "./local/root.ts";
import { Command } from "commander";
import { resolve } from "node:path";
import { chooseProject } from "./commands/admin/choose-project.ts";
import { serveAdminPage } from "./commands/admin/serve-admin-page.ts";
import { writeAdminPage } from "./commands/admin/write-admin-page.ts";
import { parseWholeNumber } from "./commands/parse-whole-number.ts";
import { runProgram } from "./commands/run-program.ts";
import { stopRequest } from "./local/processes/stop-request.ts";

interface Flags {
  readonly out?: string;
  readonly port: number;
  readonly publishableKey?: string;
  readonly url?: string;
  readonly workdir: string;
}

async function admin({ out, port, workdir, ...named }: Flags): Promise<void> {
  const findProject = chooseProject(named, resolve(workdir));
  if (out !== undefined) {
    await writeAdminPage(resolve(out), await findProject());
    console.log(
      `Wrote "${
        resolve(out)
      }". Put it on any web server with HTTPS, and set ADMIN_PAGE_URL to its address there: messages link to it from then on.`,
    );
    return;
  }
  const served = await serveAdminPage(port, findProject);
  console.log(`The page: ${served.url}. Stop with Ctrl-C.`);
  await findProject().catch(({ message }) => console.error(message));
  await stopRequest();
  await served.stop();
}

const program = new Command("admin")
  .description(
    "Serves the admins' page, until Ctrl-C, or writes it as one HTML file for any web server. Its project is the running " +
      "stack of this checkout, unless --url and --publishable-key name another.",
  )
  .option(
    "--out <file>",
    "writes the page into this file, instead of serving it",
  )
  .option(
    "--port <number>",
    "the port of 127.0.0.1 where the page is",
    parseWholeNumber(65_535),
    8001,
  )
  .option("--url <address>", "the project, such as https://<ref>.supabase.co")
  .option(
    "--publishable-key <key>",
    "the project's publishable key (sb_publishable_…), of Project Settings, API Keys",
  )
  .option("--workdir <folder>", "the folder that contains supabase/", root)
  .addHelpText(
    "after",
    `
Example:
  npm run admin -- --out admin.html --url https://<ref>.supabase.co --publishable-key sb_publishable_…`,
  )
  .action(admin);

await runProgram(program);
