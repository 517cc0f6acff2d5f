import { z } from "zod";

/** Where organizations are inserted. */
export const inserterSchema = z.object({
  apiUrl: z.string(),
  publishableKey: z.string(),
  dbUrl: z.string(),
});

/** How organizations are inserted, and how often. */
export const insertOrderSchema = z.object({
  by: z.enum(["supabase-js", "plain SQL"]),
  /** What plain SQL says. */
  statement: z.string(),
  repetitions: z.int(),
});
export type InsertOrder = z.infer<typeof insertOrderSchema>;
