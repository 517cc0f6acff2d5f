import { root } from "./local/root.ts";
import { Command } from "commander";
import { resolve } from "node:path";
import { runProgram } from "./commands/run-program.ts";
import { createNarrator, type Narrator } from "./commands/demo/narrator.ts";
import { nextSteps } from "./commands/demo/next-steps.ts";
import { runDemo } from "./commands/demo/run-demo.ts";
import { simulatorKey } from "./local/vendors/vendors.ts";
import { localAgent } from "./local/vendors/elevenlabs.ts";
import { StackError } from "./local/stack-error.ts";
import { readStackInfo } from "./local/stack/stack-info.ts";
import { stopRequest } from "./local/processes/stop-request.ts";
import { startThrowawayStack } from "./local/stack/throwaway-stack.ts";

async function demo({ workdir }: { workdir: string }): Promise<void> {
  const startedAt = performance.now();
  const narrator = createNarrator();
  const root = resolve(workdir);
  const running = await readStackInfo(root);
  const isLive = running !== undefined && running.live.length > 0;
  if (isLive) {
    narrator.chapter("The stack that runs here is live, and is left alone");
    narrator.show(`Not simulated: ${running.live.join(", ")}`);
  }
  const used = isLive ? undefined : running;
  if (used === undefined) await runOnStackOfItsOwn(root, narrator);
  else await runDemo(used, narrator);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  narrator.chapter(`That is all. It took ${seconds} s. What to do next:`);
  narrator.show(...nextSteps(used));
}

async function runOnStackOfItsOwn(
  root: string,
  narrator: Narrator,
): Promise<void> {
  const stopped = stopRequest().then((reason) => {
    throw new StackError(`Stopped (${reason})`);
  });
  narrator.chapter("The local stack starts");
  const starting = startThrowawayStack({
    root,
    migrated: false,
    settings: {
      ELEVENLABS_API_KEY: simulatorKey,
      ELEVENLABS_AGENT_ID: localAgent.agentId,
    },
    catchMail: true,
  });
  try {
    const stack = await narrator.step(
      "Postgres, Data API, Auth, edge functions, an inbox, simulated Twilio and ElevenLabs",
      () => Promise.race([starting, stopped]),
    );
    await Promise.race([
      runDemo(stack.info, narrator),
      stack.failed,
      stopped,
    ]);
  } finally {
    await starting.then((stack) => stack.stop(), () => {});
  }
}

const program = new Command("demo")
  .description(
    "Shows what the product does, and asserts each step: a client inserts an organization, its number is bought, an admin " +
      "activates it, the organization sees it and nobody else does, is called and calls. Uses the stack that runs in this checkout, if " +
      "nothing of it is live, or else one of its own that leaves nothing behind. That one has simulators only, and takes nothing from " +
      "supabase/functions/.env or from the shell. Ends with what to do next. Exits with 1 when a step fails.",
  )
  .option(
    "--workdir <folder>",
    "the folder that contains supabase/",
    root,
  )
  .action(demo);

await runProgram(program);
