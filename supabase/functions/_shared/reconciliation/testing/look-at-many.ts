// Looks at as many generated numbers as the argument says, and prints how many it saw of each class, and how much memory was
// in use at the first and at the fullest of the moments at which it looked. Run with --v8-flags=--expose-gc.
import { createClient } from "@supabase/supabase-js";
import type { Database } from "../../database.types.ts";
import { commandsAt } from "../commands.ts";
import { look } from "../look.ts";
import { createSupabaseReconciliationBook } from "../supabase-reconciliation-book.ts";
import {
  answerOfDatabase,
  billedNumbers,
  importedNumbers,
} from "./generated-lists.ts";
import { expectations } from "./sample-facts.ts";

declare const gc: () => void;

/** Garbage is collected at every so many requests to the database, so that only what is held counts. */
const REQUESTS_PER_SAMPLE = 5;

const count = Number(Deno.args[0]);
const answer = answerOfDatabase(count);
const heldBytes: number[] = [];
let requests = 0;

const client = createClient<Database>("http://127.0.0.1", "secret", {
  auth: { persistSession: false, autoRefreshToken: false },
  global: {
    fetch(input, init) {
      requests += 1;
      if (requests % REQUESTS_PER_SAMPLE === 0) {
        gc();
        heldBytes.push(Deno.memoryUsage().heapUsed);
      }
      return answer(input, init);
    },
  },
});
const { classes } = await look({
  book: createSupabaseReconciliationBook(client),
  listBilled: () => billedNumbers(count),
  listImported: () => importedNumbers(count),
  listPrice: () => Promise.resolve({ amount: "1.15", currency: "USD" }),
  expectations,
  commands: commandsAt("https://project.supabase.co/functions/v1"),
  now: () => new Date("2026-11-22T10:00:01Z"),
}, {});
const seen = classes.flatMap((tally) =>
  tally.count === 0 ? [] : [[tally.class, tally.count] as const]
);
console.log(JSON.stringify({
  classes: Object.fromEntries(seen),
  firstMegabytes: megabytes(heldBytes[0] ?? NaN),
  mostMegabytes: megabytes(Math.max(...heldBytes)),
}));

function megabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}
