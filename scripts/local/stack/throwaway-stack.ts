import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removePostgresData } from "../postgres/postgres.ts";
import type { RunningStack } from "./running-stack.ts";
import { freePorts, type StackOptions } from "./stack-options.ts";
import { startStack } from "./stack.ts";

/**
 * Starts a whole stack with its own ports and data, beside all other stacks; `stop` leaves nothing behind. By default
 * its database is a copy with all migrations. The stack never uses the real Twilio or ElevenLabs. Throws what
 * `startStack` throws.
 */
export async function startThrowawayStack(
  options: Omit<StackOptions, "dataFolder" | "ports" | "durable" | "live">,
): Promise<RunningStack & { dataFolder: string }> {
  const dataFolder = await mkdtemp(join(tmpdir(), "one-number-"));
  const removeData = async () => {
    await removePostgresData(dataFolder);
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    const stack = await startStack({
      migrated: true,
      ...options,
      dataFolder,
      ports: freePorts,
      durable: false,
      live: false,
    });
    return {
      ...stack,
      dataFolder,
      stop: async () => {
        await stack.stop();
        await removeData();
      },
    };
  } catch (error) {
    await removeData();
    throw error;
  }
}
