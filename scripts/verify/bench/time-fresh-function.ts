import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { FunctionEntry } from "../../local/functions/function-list.ts";
import { startFunctions } from "../../local/functions/functions.ts";
import { startWatchdog } from "../../local/processes/watchdog.ts";

/** An answered request. */
export interface TimedAnswer {
  readonly milliseconds: number;
  /** The organization in whose name to answer the call; undefined when the answer names none. */
  readonly organizationName: string | undefined;
}

/** A function and the request to time. */
export interface FreshFunction {
  readonly root: string;
  readonly entry: FunctionEntry;
  readonly variables: Record<string, string>;
  readonly call: RequestInit;
  readonly onLog: (service: string, line: string) => void;
}

const answerSchema = z.object({
  dynamic_variables: z.object({ organization_name: z.string() }).optional(),
});

/**
 * Starts a function in its own process, and returns how long the first request and the later ones take.
 *
 * @throws {Error} when the function cannot start, or refuses a request
 */
export async function timeFreshFunction(
  { root, entry, variables, call, onLog }: FreshFunction,
  requests: number,
): Promise<readonly TimedAnswer[]> {
  const folder = await mkdtemp(join(tmpdir(), "one-number-bench-"));
  const guard = startWatchdog(join(folder, "lock"), []);
  guard.takeOver();
  try {
    const functions = await startFunctions({
      root,
      entries: [entry],
      instances: 1,
      cacheFolder: join(root, "supabase", ".temp", "deno"),
      variables,
      guard,
      onLog,
    });
    try {
      const port = functions.nextPort(entry.name);
      const url = `http://127.0.0.1:${port}/elevenlabs/conversation-init`;
      const answers: TimedAnswer[] = [];
      while (answers.length < requests) answers.push(await ask(url, call));
      return answers;
    } finally {
      await functions.stop();
    }
  } finally {
    guard.dismiss();
    await rm(folder, { recursive: true, force: true });
  }
}

async function ask(url: string, call: RequestInit): Promise<TimedAnswer> {
  const start = performance.now();
  const answer = await fetch(url, call);
  const body: unknown = await answer.json();
  const milliseconds = performance.now() - start;
  if (answer.status !== 200) {
    throw new Error(`The webhook answered ${answer.status}`);
  }
  const variables = answerSchema.parse(body).dynamic_variables;
  return { milliseconds, organizationName: variables?.organization_name };
}
