import { assertEquals } from "../std/assert.ts";
import { runInBackground } from "./run-in-background.ts";

Deno.test("runInBackground() tells Supabase's runtime about the work", () => {
  const awaited: Promise<unknown>[] = [];
  Object.assign(globalThis, {
    EdgeRuntime: { waitUntil: (work: Promise<unknown>) => awaited.push(work) },
  });
  try {
    const work = Promise.resolve();
    runInBackground(work);
    assertEquals(awaited, [work]);
  } finally {
    Reflect.deleteProperty(globalThis, "EdgeRuntime");
  }
});

Deno.test("runInBackground() needs no such runtime", () => {
  runInBackground(Promise.resolve());
});
