import { root } from "./local/root.ts";
import { Command, Option } from "commander";
import { runProgram } from "./commands/run-program.ts";
import { runSteps } from "./verify/run-steps.ts";
import type { Step } from "./verify/step.ts";
import { chosenSteps, testSteps } from "./verify/steps.ts";
import { chooseTestFiles, listTestFiles } from "./verify/test-files.ts";
import { StackError } from "./local/stack-error.ts";

interface Flags {
  readonly all?: boolean;
  readonly only?: readonly string[];
}

async function chooseSteps(
  names: readonly string[],
  { all = false, only }: Flags,
): Promise<readonly Step[]> {
  if (names.length === 0) {
    const usual = await testSteps(root, { all });
    return only === undefined ? usual : everything
      .filter(({ name }) => only.includes(name))
      .map((step) => usual.find(({ name }) => name === step.name) ?? step);
  }
  if (only !== undefined) {
    throw new StackError("Give either --only or names of tests, not both");
  }
  const files = chooseTestFiles(await listTestFiles(root), names);
  return await chosenSteps(root, files, { all });
}

const everything = await testSteps(root, { all: true });

const program = new Command("test")
  .description(
    "Checks the sources and proves each promise once, with ports and data of its own, so that it may run beside npm start, and " +
      "with simulators only: it takes nothing from supabase/functions/.env or the shell.",
  )
  .argument(
    "[names...]",
    "runs only these tests: a file, a folder, or a word that is part of their paths",
  )
  .option(
    "--all",
    "also on PostgreSQL 15, and with all attacks: half an hour",
  )
  .addOption(
    new Option("--only <steps...>", "runs only these steps")
      .choices(everything.map(({ name }) => name)),
  )
  .addHelpText(
    "after",
    () =>
      [
        "\nSteps:",
        ...everything.map(({ name, about }) => `  ${name}: ${about}`),
        "\nTests of pages need Chromium or Chrome: on PATH, or named by CHROME_PATH. Without one they are skipped, and fail with",
        "--all. On Debian: apt-get install --no-install-recommends chromium",
        "\nExamples:",
        "  npm test -- supabase/tests/organizations",
        "  npm test -- supabase/tests/organizations/policies.test.sql",
        "  npm test -- supabase/functions/admin",
        "  npm test -- scripts/verify/end-to-end/activation.suite.ts",
        "  npm test -- activation",
        "  npm test -- --only check pgtap",
      ].join("\n"),
  )
  .action(async (names, flags) => runSteps(await chooseSteps(names, flags)));

await runProgram(program);
