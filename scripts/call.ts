import { root } from "./local/root.ts";
import { Command } from "commander";
import { resolve } from "node:path";
import { runProgram } from "./commands/run-program.ts";
import { parseNumber } from "./commands/import/import-number.ts";
import { placeCall } from "./commands/call/place-call.ts";
import { StackError } from "./local/stack-error.ts";
import { readStackInfo } from "./local/stack/stack-info.ts";

async function call(
  text: string,
  { from: caller, workdir }: { from: string; workdir: string },
): Promise<void> {
  const to = parseNumber(text);
  const from = parseNumber(caller);
  const stack = await readStackInfo(resolve(workdir));
  if (stack === undefined) {
    throw new StackError("No stack runs in this checkout: npm start");
  }
  if (stack.live.includes("Twilio")) {
    throw new StackError(
      "The running stack uses the real Twilio: call the number with a phone",
    );
  }
  const { heard, answeredBy, explanation } = await placeCall(stack, {
    from,
    to,
  });
  if (answeredBy !== null) console.error(`${answeredBy} answers:`);
  for (const sentence of heard) console.log(sentence);
  const advice = explanation === null
    ? null
    : `${explanation.reason}.\nNext: ${explanation.next}`;
  if (answeredBy === null) throw new StackError(advice ?? "Nobody answers");
  if (advice !== null) console.error(`\n${advice}`);
}

const program = new Command("call")
  .description(
    "Calls a number of the running stack through the simulated Twilio, and ElevenLabs once it was imported there, and " +
      "prints what the caller hears; where the agent does not answer, also why, and what to do. Exits with 1 when nobody answers.",
  )
  .argument(
    "<number>",
    "the number in any usual spelling: +16041234567, 604-123-4567, (604) 123-4567",
  )
  .option(
    "--from <number>",
    "who calls, in any usual spelling",
    "+12125550123",
  )
  .option("--workdir <folder>", "the folder that contains supabase/", root)
  .action(call);

await runProgram(program);
