import type postgres from "postgres";
import { z } from "zod";
import type { ScaleQuery } from "../../scale/queries.ts";

/** What carrying out a query took. */
export interface QueryCost {
  readonly milliseconds: number;
  /** The pages that it looked at, each as often as it did. */
  readonly buffers: number;
  /** How often it went down an index, to look up or to insert. */
  readonly descents: number;
}

const plansSchema = z.tuple([z.object({
  "Plan": z.object({
    "Shared Hit Blocks": z.number(),
    "Shared Read Blocks": z.number(),
  }),
  "Execution Time": z.number(),
})]);

/**
 * Carries out a query as its role, with its triggers, and takes it back.
 *
 * @param session a single connection of the superuser
 */
export async function measureQuery(
  session: postgres.Sql,
  { role, user, before = "", sql }: ScaleQuery,
): Promise<QueryCost> {
  const claims = JSON.stringify({ sub: user, role });
  await session.unsafe(`begin; ${before};
    select set_config('request.jwt.claims', '${claims}', true)`);
  try {
    const descents = await countDescents(session);
    await session.unsafe(`set local role ${role}`);
    const [row] = await session.unsafe(
      `explain (analyze, buffers, timing off, format json) select bench.run($bench$${sql}$bench$)`,
    );
    await session.unsafe("set local role none");
    const [plan] = plansSchema.parse(row?.["QUERY PLAN"]);
    const { Plan: pages } = plan;
    return {
      milliseconds: plan["Execution Time"],
      buffers: pages["Shared Hit Blocks"] + pages["Shared Read Blocks"],
      descents: await countDescents(session) - descents,
    };
  } finally {
    await session.unsafe("rollback");
  }
}

/** What this transaction has descended so far: look-ups, and each new version of a row in each index of its table. */
async function countDescents(session: postgres.Sql): Promise<number> {
  const [row] = await session<{ descents: number }[]>`
    select sum(
      pg_stat_get_xact_numscans(indexrelid) + pg_stat_get_xact_tuples_inserted(indrelid)
        + pg_stat_get_xact_tuples_updated(indrelid) - pg_stat_get_xact_tuples_hot_updated(indrelid)
    )::integer as descents
    from pg_index`;
  return row?.descents ?? 0;
}
