import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { z } from "zod";
import type { StackInfo } from "../../../local/stack/stack-info.ts";

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

/** The most clients of an inserter. */
export const MOST_CLIENTS = 8;

/** The way and the number of inserts. */
export const insertOrderSchema = z.discriminatedUnion("by", [
  z.object({ by: z.literal("supabase-js"), repetitions: z.int() }),
  z.object({
    by: z.literal("plain SQL"),
    statement: z.string(),
    /** The parameters of each insert; as many inserts are made. */
    parameters: z.array(z.array(z.string())),
    /** Connections that insert at the same time, each its next one as soon as it is free. */
    clients: z.int().min(1).max(MOST_CLIENTS),
    /** How many of them to send in a second, where they do not follow each other at once. */
    perSecond: z.number().optional(),
  }),
]);
export type InsertOrder = z.infer<typeof insertOrderSchema>;
