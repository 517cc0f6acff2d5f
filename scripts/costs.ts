import { root } from "./local/root.ts";
import { Command, InvalidArgumentError } from "commander";
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import pc from "picocolors";
import { runProgram } from "./commands/run-program.ts";
import { drawSvg } from "./commands/costs/draw-svg.ts";
import { drawTerminal } from "./commands/costs/draw-terminal.ts";
import { fetchCosts } from "./commands/costs/cost-report.ts";
import { findProject } from "./commands/project/find-project.ts";

interface Flags {
  readonly from?: string;
  readonly to?: string;
  readonly url?: string;
  readonly svg?: string;
  readonly json?: true;
  readonly workdir: string;
}

function parseDay(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  throw new InvalidArgumentError("Give a day as YYYY-MM-DD");
}

async function costs(
  { from, to, url, svg, json, workdir }: Flags,
): Promise<void> {
  const project = await findProject({
    url,
    root: resolve(workdir),
    environment: process.env,
  });
  const report = await fetchCosts(project, {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
  console.log(
    json
      ? JSON.stringify(report, null, 2)
      : drawTerminal(report, pc.isColorSupported),
  );
  if (svg === undefined) return;
  await writeFile(svg, await drawSvg(report));
  console.error(`Drew ${svg}`);
}

const program = new Command("costs")
  .description(
    "Draws what the numbers, calls and SMS of a project cost, by month and by organization: of the stack that runs in " +
      "this checkout, or of the project at --url with the secret key in SUPABASE_SECRET_KEY.",
  )
  .option(
    "--from <day>",
    "the first day, as YYYY-MM-DD in UTC (default: of this month)",
    parseDay,
  )
  .option(
    "--to <day>",
    "the day after the last one (default: tomorrow)",
    parseDay,
  )
  .option("--url <url>", "the project, such as https://<ref>.supabase.co")
  .option("--svg <file>", "also draws it into this file")
  .option("--json", "prints JSON instead")
  .option(
    "--workdir <folder>",
    "the folder that contains supabase/",
    root,
  )
  .action(costs);

await runProgram(program);
