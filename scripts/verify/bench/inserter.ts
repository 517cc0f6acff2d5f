import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { z } from "zod";
import type { StackInfo } from "../../local/stack/stack-info.ts";

/** A process that only inserts organizations. */
export interface Inserter {
  /** How long each insert took, in milliseconds. Throws when one fails. */
  insert(order: InsertOrder): Promise<readonly number[]>;
  stop(): Promise<void>;
}

/** Starts an inserter, and resolves when it has signed up. Throws when it cannot. */
export async function startInserter(
  { apiUrl, publishableKey, dbUrl }: StackInfo,
): Promise<Inserter> {
  const child = fork(
    join(import.meta.dirname, "inserter-process.ts"),
    [JSON.stringify({ apiUrl, publishableKey, dbUrl })],
    {
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    },
  );
  await answerOf(child);
  return {
    async insert(order) {
      child.send(order);
      return z.array(z.number()).parse(await answerOf(child));
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, "exit");
      child.kill("SIGKILL");
      await exited;
    },
  };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const answered = new AbortController();
  const { signal } = answered;
  try {
    const ended = once(child, "exit", { signal }).then(([code]) => {
      throw new Error(`The process that inserts ended with ${code}`);
    });
    const [answer] = await Promise.race([
      once(child, "message", { signal }),
      ended,
    ]);
    return answer;
  } finally {
    answered.abort();
  }
}

/** The stack in which organizations are inserted. */
export const inserterSchema = z.object({
  apiUrl: z.string(),
  publishableKey: z.string(),
  dbUrl: z.string(),
});

/** The way and the number of inserts. */
export const insertOrderSchema = z.object({
  by: z.enum(["supabase-js", "plain SQL"]),
  statement: z.string(),
  repetitions: z.int(),
});
export type InsertOrder = z.infer<typeof insertOrderSchema>;
