import { root } from "./local/root.ts";
import { Command } from "commander";
import { resolve } from "node:path";
import { runProgram } from "./commands/run-program.ts";
import { importNumber, nextCommand } from "./commands/import/import-number.ts";
import { StackError } from "./local/stack-error.ts";
import { readStackInfo } from "./local/stack/stack-info.ts";

async function run(
  text: string,
  { workdir }: { workdir: string },
): Promise<void> {
  const stack = await readStackInfo(resolve(workdir));
  if (stack === undefined) {
    throw new StackError(
      "No stack runs in this checkout: start one with npm start",
    );
  }
  const imported = await importNumber(stack, text);
  const { phoneNumber, organizationName, isNew, elevenLabsPhoneId } = imported;
  console.error(
    `${phoneNumber} of ${organizationName} ${
      isNew ? "is imported" : "was imported before"
    }. ElevenLabs gave it this id:`,
  );
  console.log(elevenLabsPhoneId);
  console.error("\nNext:");
  console.log(nextCommand(stack, imported));
}

const program = new Command("import")
  .description(
    "Imports a number of the running stack from the simulated Twilio into the simulated ElevenLabs and assigns the agent, as an " +
      "admin does by hand in the dashboard of the real one. Prints the id that ElevenLabs gives the number, and the command that " +
      "activates the number with it. The same command again prints the same id.",
  )
  .argument(
    "<number>",
    "the number in any usual spelling: +16041234567, 604-123-4567, (604) 123-4567",
  )
  .option("--workdir <folder>", "the folder that contains supabase/", root)
  .action(run);

await runProgram(program);
