import { Command } from "commander";
import { join } from "node:path";
import { createNarrator, type Narrator } from "./demo/narrator.ts";
import { tellStory } from "./demo/story.ts";
import { simulatorKey } from "./stack/configuration.ts";
import { localAgent, realElevenLabsUrl } from "./stack/elevenlabs.ts";
import { reportFailure } from "./stack/report-failure.ts";
import { StackError } from "./stack/stack-error.ts";
import { readStackInfo } from "./stack/stack-info.ts";
import { stopRequest } from "./stack/stop-request.ts";
import { startThrowawayStack } from "./stack/throwaway-stack.ts";
import { realTwilioUrl } from "./stack/twilio.ts";

const root = join(import.meta.dirname, "..");

async function demo(): Promise<void> {
  const startedAt = performance.now();
  const narrator = createNarrator();
  const running = await readStackInfo(root);
  if (running === undefined) await tellOnStackOfItsOwn(narrator);
  else if (
    running.twilioUrl === realTwilioUrl ||
    running.elevenLabsUrl === realElevenLabsUrl
  ) {
    throw new StackError(
      "The running stack uses the real Twilio or ElevenLabs, and the demo would spend money: stop it first",
    );
  } else await tellStory(running, narrator);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  narrator.chapter(`That is the whole story, told in ${seconds} s.`);
}

async function tellOnStackOfItsOwn(narrator: Narrator): Promise<void> {
  const stopped = stopRequest().then((reason) => {
    throw new StackError(`Stopped (${reason})`);
  });
  narrator.chapter("The local stack starts");
  const starting = startThrowawayStack({
    root,
    migrated: false,
    env: {
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
      tellStory(stack.info, narrator),
      stack.failed,
      stopped,
    ]);
  } finally {
    await starting.then((stack) => stack.stop(), () => {});
  }
}

await new Command("demo")
  .description(
    "Tells the whole story and asserts each step: a client inserts an organization, its number is bought, an admin " +
      "activates it, the organization sees it and nobody else does, is called and calls. Uses the stack that runs in this checkout, or " +
      "else one of its own that leaves nothing behind. Exits with 1 when a step fails.",
  )
  .action(demo)
  .parseAsync()
  .then(() => process.exit(0), (error) => {
    reportFailure(error);
    process.exit(1);
  });
