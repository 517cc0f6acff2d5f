import { root } from "./local/root.ts";
import { Command } from "commander";
import { resolve } from "node:path";
import { runProgram } from "./commands/run-program.ts";
import { parseWholeNumber } from "./commands/parse-whole-number.ts";
import { findProject } from "./commands/project/find-project.ts";
import { awaitConclusion } from "./commands/reconcile/await-conclusion.ts";
import {
  describeReport,
  isClean,
} from "./commands/reconcile/describe-report.ts";
import { fetchReport } from "./commands/reconcile/reconciliation-report.ts";
import { StackError } from "./local/stack-error.ts";

interface Flags {
  readonly url?: string;
  readonly json?: true;
  readonly timeout: number;
  readonly workdir: string;
}

async function reconcile(flags: Flags): Promise<void> {
  const project = await findProject({
    url: flags.url,
    root: resolve(flags.workdir),
    environment: process.env,
  });
  await awaitConclusion(project, {
    timeoutSeconds: flags.timeout,
    onProgress: (line) => console.error(line),
  });
  const report = await fetchReport(project);
  const { reconciliation, findings } = report;
  if (reconciliation === null) {
    throw new StackError("The reconciliation was concluded, and is gone");
  }
  console.log(
    flags.json
      ? JSON.stringify(report, null, 2)
      : describeReport(reconciliation, findings),
  );
  if (!isClean(reconciliation)) process.exitCode = 1;
}

const program = new Command("reconcile")
  .description(
    "Holds the numbers at Twilio, at ElevenLabs and in the database against each other, tells the admins what is the matter, " +
      "and records paid numbers for organizations that wait for one: of the stack that runs in this checkout, or of the " +
      "project at --url with the secret key in SUPABASE_SECRET_KEY. Waits for the conclusion and prints it. Exits with 1 " +
      "when a number needs somebody, or when there is no conclusion.",
  )
  .option("--url <url>", "the project, such as https://<ref>.supabase.co")
  .option(
    "--timeout <seconds>",
    "how long to wait",
    parseWholeNumber(86_400),
    600,
  )
  .option("--json", "prints JSON instead")
  .option(
    "--workdir <folder>",
    "the folder that contains supabase/",
    root,
  )
  .action(reconcile);

await runProgram(program);
