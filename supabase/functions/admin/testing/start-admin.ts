import { createFakeLogger } from "../../_shared/testing/fake-logger.ts";
import { startStubDataApi } from "../../_shared/testing/stub-data-api.ts";
import type { AdminDeps, ElevenLabsAccess } from "../admin-deps.ts";
import { FakeDatabase } from "./fake-database.ts";
import { createHandler } from "../handler.ts";

/** The admin function before a database of its own, for one test. */
export function startAdmin(
  elevenLabs: ElevenLabsAccess | null = null,
  others: Partial<AdminDeps> = {},
) {
  const database = new FakeDatabase();
  const stub = startStubDataApi(database.answer);
  const logger = createFakeLogger();
  const handle = createHandler({
    dataApi: stub.dataApi,
    logger,
    elevenLabs,
    countMessages: () => Promise.resolve({ known: true, perDay: {} }),
    checkHealth: () => Promise.resolve([]),
    testWakeUp: { fetch: () => new Response(null, { status: 202 }) },
    ...others,
  });
  return {
    database,
    logger,
    /** What the Data API was asked, in order. */
    asked: () => stub.received.map(({ path }) => path),
    /** The bodies of the requests for a path, in order. */
    sent: (wanted: string) =>
      stub.received.filter(({ path }) => path === wanted)
        .map(({ body }) => body),
    ask: async (path: string, init: RequestInit = {}) =>
      await handle(new Request(`http://localhost/admin${path}`, init)),
    [Symbol.asyncDispose]: () => stub[Symbol.asyncDispose](),
  };
}
