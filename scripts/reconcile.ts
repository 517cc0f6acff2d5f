import { Command } from "commander";
import { join, resolve } from "node:path";
import { findProject } from "./project/find-project.ts";
import { describeReport, isClean } from "./reconcile/describe-report.ts";
import { fetchReport } from "./reconcile/fetch-report.ts";
import { reportFailure } from "./stack/report-failure.ts";

interface Flags {
  readonly url?: string;
  readonly json?: true;
  readonly workdir: string;
}

async function reconcile({ url, json, workdir }: Flags): Promise<void> {
  const project = await findProject({
    url,
    root: resolve(workdir),
    environment: process.env,
  });
  const report = await fetchReport(project);
  console.log(json ? JSON.stringify(report, null, 2) : describeReport(report));
  if (!isClean(report)) process.exitCode = 1;
}

await new Command("reconcile")
  .description(
    "Holds the numbers at Twilio, at ElevenLabs and in the database against each other, and changes nothing: of the stack " +
      "that runs in this checkout, or of the project at --url with the secret key in SUPABASE_SECRET_KEY. Exits with 1 " +
      "when a number needs somebody.",
  )
  .option("--url <url>", "the project, such as https://<ref>.supabase.co")
  .option("--json", "prints JSON instead")
  .option(
    "--workdir <folder>",
    "the folder that contains supabase/",
    join(import.meta.dirname, ".."),
  )
  .action(reconcile)
  .parseAsync()
  .catch((error) => {
    reportFailure(error);
    process.exitCode = 1;
  });
