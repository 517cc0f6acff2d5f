import { AsyncLocalStorage } from "node:async_hooks";
import type { PostgresConnection } from "@supabase/lite/postgres";
import {
  DummyDriver,
  Kysely,
  type KyselyPlugin,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from "kysely";
import { z } from "zod";
import { FilterPass, WritePass } from "./write-pass.ts";

type Pass = FilterPass | WritePass;
const passes = new AsyncLocalStorage<Pass>();

/** Runs a request of Lite as one of these passes. */
export function runPass<Answer>(pass: Pass, request: () => Answer): Answer {
  return passes.run(pass, request);
}

const noDatabase = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

function pluginOf(pass: Pass): KyselyPlugin {
  return {
    transformQuery: ({ node }) =>
      pass instanceof FilterPass ? pass.keep(node) : pass.write(node),
    transformResult({ result }) {
      if (pass instanceof WritePass) pass.take(result.rows);
      return Promise.resolve(result);
    },
  };
}

/** An answer after which nothing stays written. */
class Undone extends Error {
  constructor(readonly answer: Response) {
    super("The transaction is undone");
  }
}

const insertedCount = z.tuple([z.object({ inserted: z.coerce.number() })]);

/**
 * Makes a connection of Lite take part in the passes of a write, and undo a transaction whose answer is that a single
 * row was asked for and others were found, as PostgREST does
 * (https://github.com/PostgREST/postgrest/blob/v16.1/src/library/PostgREST/MainTx.hs: `failNotSingular`).
 */
export function joinPasses(connection: PostgresConnection): void {
  const accept = connection.onPostgrestAST.bind(connection);
  Reflect.set(connection, "onPostgrestAST", async (
    request: Parameters<typeof accept>[0],
  ) => {
    const tree = await accept(request);
    const pass = passes.getStore();
    if (pass instanceof WritePass) await pass.prepare(tree);
    return tree;
  });

  const withContext = connection.withContext.bind(connection);
  Reflect.set(connection, "withContext", async (
    context: Parameters<typeof withContext>[0],
    run: (database: Kysely<unknown>) => Promise<unknown>,
    options: Parameters<typeof withContext>[2],
  ) => {
    const pass = passes.getStore();
    if (pass instanceof FilterPass) {
      return await run(noDatabase.withPlugin(pluginOf(pass)));
    }
    try {
      return await withContext(context, async (database: Kysely<unknown>) => {
        const answer = await run(
          pass ? database.withPlugin(pluginOf(pass)) : database,
        );
        if (answer instanceof Response && answer.status === 406) {
          throw new Undone(answer);
        }
        if (pass?.options.countsInserted) {
          pass.inserted = await readInserted(database);
        }
        return answer;
      }, options);
    } catch (error) {
      if (error instanceof Undone) return error.answer;
      throw error;
    }
  });
}

async function readInserted(database: Kysely<unknown>): Promise<number> {
  const { rows } = await sql`
    select coalesce(nullif(current_setting('pgrst.inserted', true), ''), '0') as inserted
  `.execute(database);
  return insertedCount.parse(rows)[0].inserted;
}
