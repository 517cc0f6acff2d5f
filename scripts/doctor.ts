import { root } from "./local/root.ts";
import { Command } from "commander";
import { resolve } from "node:path";
import type { Check } from "../supabase/functions/admin/health/check.ts";
import { runProgram } from "./commands/run-program.ts";
import { examine } from "./commands/doctor/examine.ts";
import {
  describeCheck,
  isHealthy,
  summarize,
} from "./commands/doctor/report.ts";
import { findProject } from "./commands/project/find-project.ts";

type Flags = { url?: string; json?: true; workdir: string };

async function doctor({ url, json, workdir }: Flags): Promise<number> {
  const root = resolve(workdir);
  const project = await findProject({ url, root, environment: process.env });
  if (!json) console.log(`Looking at ${project.apiUrl}\n`);
  const checks: Check[] = [];
  for (const group of await examine(project, root)) {
    for (const check of await group) {
      checks.push(check);
      if (!json) console.log(describeCheck(check));
    }
  }
  const healthy = isHealthy(checks);
  console.log(
    json
      ? JSON.stringify({ healthy, checks }, null, 2)
      : `\n${summarize(checks)}`,
  );
  return healthy ? 0 : 1;
}

const program = new Command("doctor")
  .description(
    "Looks at a project, local or hosted, and says what is broken and what to do about it: the Data API, migrations, " +
      "Vault, pg_cron, the functions and whether the database can wake them, Twilio, ElevenLabs, its agent and webhooks, " +
      "mail, and work that is stuck. Changes nothing, buys nothing, prints no secret. Exits with 1 when " +
      "something fails.",
  )
  .option(
    "--url <url>",
    "a hosted project, https://<ref>.supabase.co, whose secret key is in SUPABASE_SECRET_KEY; otherwise the local stack that runs in the checkout",
  )
  .option("--json", "prints JSON")
  .option(
    "--workdir <folder>",
    "the folder that contains supabase/",
    root,
  )
  .action(async (flags: Flags) => {
    process.exitCode = await doctor(flags);
  });

await runProgram(program);
