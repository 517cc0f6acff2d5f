import { join } from "node:path";
import { z } from "zod";
import type { StackInfo } from "../../../local/stack/stack-info.ts";
import { startChild } from "../start-child.ts";

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
  const { ask, stop } = await startChild(
    join(import.meta.dirname, "inserter-process.ts"),
    { apiUrl, publishableKey, dbUrl },
  );
  return {
    insert: async (order) => z.array(z.number()).parse(await ask(order)),
    stop,
  };
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
