import { join } from "node:path";
import { withFreshFunction } from "../fresh-function.ts";
import { keepStill, type MeasuredStack, withStack } from "../measured-stack.ts";
import type { Bench } from "../measurement.ts";
import { type Inserter, startInserter } from "./inserter.ts";
import { installPeers } from "./peers/install-peers.ts";

/** A stack with ours and its peers, and who inserts into it. */
interface PeersUnderTest {
  readonly stack: MeasuredStack;
  readonly inserter: Inserter;
  /** Users, by whom organizations are inserted in turn. */
  readonly users: readonly string[];
}

const USERS = 20_000;

/** Starts a stack with ours and its peers, in which nothing is bought, and everything that is woken is alive. */
export function withPeers<Result>(
  bench: Bench,
  work: (peers: PeersUnderTest) => Promise<Result>,
): Promise<Result> {
  const { root, onLog } = bench;
  const entry = {
    name: "bare",
    entrypoint: join(import.meta.dirname, "..", "bare-function.ts"),
  };
  return withStack(bench, {}, (stack) =>
    withFreshFunction(
      { root, entry, variables: {}, onLog },
      async (functions) => {
        const { sql, info } = stack;
        bench.onProgress("installing the peers");
        await installPeers(sql, {
          dbUrl: info.dbUrl,
          webhookUrl: `http://127.0.0.1:${functions.nextPort(entry.name)}/bare`,
        });
        await keepStill(sql);
        const users = await addUsers(stack, USERS);
        const inserter = await startInserter(info);
        try {
          return await work({ stack, inserter, users });
        } finally {
          await inserter.stop();
        }
      },
    ));
}

/** Adds users, each of whom may insert a few organizations. */
export async function addUsers(
  { sql }: MeasuredStack,
  count: number,
): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    insert into auth.users (id, email)
    select id, 'bench-' || id || '@example.com'
    from (select gen_random_uuid() as id from generate_series(1, ${count}::integer)) as new_users
    returning id`;
  await sql`analyze auth.users`;
  return rows.map(({ id }) => id);
}
