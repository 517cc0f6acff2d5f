import type postgres from "postgres";
import { z } from "zod";
import type { ScaleQuery } from "./queries.ts";

const nodeSchema = z.object({
  "Node Type": z.string(),
  "Relation Name": z.string().optional(),
  "Index Name": z.string().optional(),
  "Actual Rows": z.number(),
  "Actual Loops": z.number(),
  "Rows Removed by Filter": z.number().default(0),
  "Rows Removed by Join Filter": z.number().default(0),
  "Rows Removed by Index Recheck": z.number().default(0),
  "Shared Hit Blocks": z.number().default(0),
  "Shared Read Blocks": z.number().default(0),
  get "Plans"() {
    return z.array(nodeSchema).default([]);
  },
});

/** A node of a plan that was carried out, with the nodes below it. */
export type PlanNode = z.infer<typeof nodeSchema>;

const planSchema = z.object({ "Query Text": z.string(), "Plan": nodeSchema });

/** A statement that was carried out, and how. */
export type CapturedPlan = z.infer<typeof planSchema>;

/** The parts of a plan, from the top. */
export function planNodes(node: PlanNode): PlanNode[] {
  return [node, ...node.Plans.flatMap(planNodes)];
}

/**
 * Carries out a query as its role, takes it back, and returns the plans of all statements that it consisted of, also those
 * inside of functions.
 *
 * @param session a connection of the superuser whose notices are passed to `onNotice`
 */
export async function capturePlans(
  session: postgres.Sql,
  notices: postgres.Notice[],
  { role, user, before, sql }: ScaleQuery,
): Promise<CapturedPlan[]> {
  await session.unsafe(`
    load 'auto_explain';
    set auto_explain.log_format = 'json';
    set auto_explain.log_analyze = on;
    set auto_explain.log_buffers = on;
    set auto_explain.log_timing = off;
    set auto_explain.log_nested_statements = on;
    set auto_explain.log_level = 'notice';
    set auto_explain.log_min_duration = -1;
    set statement_timeout = '60s';
    begin;
    ${before ?? ""};
    select set_config('request.jwt.claims', '${
    JSON.stringify({ sub: user, role })
  }', true);
    set auto_explain.log_min_duration = 0;
    set local role ${role}`);
  try {
    notices.length = 0;
    await session.unsafe(sql);
  } finally {
    await session.unsafe("rollback");
  }
  return notices.flatMap(({ message }) => {
    const json = message?.match(/^duration: .* plan:\n(.*)$/s)?.[1];
    return json === undefined ? [] : [planSchema.parse(JSON.parse(json))];
  });
}
