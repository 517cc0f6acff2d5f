import { createFakeLogger } from "../../_shared/testing/fake-logger.ts";
import { startStubDataApi } from "../../_shared/testing/stub-data-api.ts";
import { createHandler } from "../handler.ts";
import { ACME, FakeCallDatabase, member } from "./fake-call-database.ts";
import { FakeTelephone } from "./fake-telephone.ts";

/** The function before a database and a telephone of its own, for one test. */
export function startCalling({ isConfigured = true } = {}) {
  const database = new FakeCallDatabase();
  const telephone = new FakeTelephone();
  const stub = startStubDataApi(database.answer);
  const logger = createFakeLogger();
  const handle = createHandler({
    dataApi: stub.dataApi,
    logger,
    calling: isConfigured ? telephone : null,
  });
  return {
    database,
    telephone,
    logger,
    /** The functions of the database that were called, in order. */
    asked: () =>
      stub.received.flatMap(({ path }) =>
        path.startsWith("/rpc/") ? [path.slice("/rpc/".length)] : []
      ),
    /** What the database was told at the first call of a function. */
    told: (name: string) =>
      stub.received.find(({ path }) => path === `/rpc/${name}`)?.body,
    async call(body: unknown, headers: Record<string, string> = {}) {
      const answer = await handle(
        new Request(`http://localhost/organizations/${ACME}/calls`, {
          method: "POST",
          headers: { ...member, ...headers },
          body: JSON.stringify(body),
        }),
      );
      return { status: answer.status, body: await answer.json() };
    },
    [Symbol.asyncDispose]: () => stub[Symbol.asyncDispose](),
  };
}
