import {
  type CapturedPlan,
  type PlanNode,
  planNodes,
} from "./capture-plans.ts";

/** What a statement may read of a table that grows: more than waits for admins, and far less than all. */
const MOST_ROWS = 5_000;

const SCANS = /^(Seq|Index|Index Only|Bitmap Heap|Bitmap Index|Tid) Scan$/;

function describe(node: PlanNode, growing: ReadonlySet<string>): string[] {
  const type = node["Node Type"];
  const table = node["Relation Name"];
  if (!SCANS.test(type)) return [];
  const loops = node["Actual Loops"];
  const returned = node["Actual Rows"];
  const removed = node["Rows Removed by Filter"] +
    node["Rows Removed by Index Recheck"];
  const where = `${type} of ${table ?? node["Index Name"]}`;
  // A scan of an index names no table: how much it reads tells.
  const grows = table === undefined || growing.has(table);
  return [
    ...type === "Seq Scan" && grows && loops > 0
      ? [`${where}: it reads the whole table`]
      : [],
    // A look-up of one row may find that it is not the one.
    ...grows && removed > Math.max(1, returned)
      ? [`${where}: ${removed} rows are removed, and ${returned} returned`]
      : [],
    ...grows && (returned + removed) * loops > MOST_ROWS
      ? [`${where}: it reads ${(returned + removed) * loops} rows`]
      : [],
  ];
}

/** Where statements read more of the growing tables than they need, in words; none where each row is looked up. */
export function findWaste(
  plans: readonly CapturedPlan[],
  growing: ReadonlySet<string>,
): string[] {
  return plans.flatMap((plan) =>
    planNodes(plan.Plan).flatMap((node) => describe(node, growing))
      .map((waste) =>
        `${waste}, in ${
          plan["Query Text"].replace(/\s+/g, " ").trim().slice(0, 120)
        }`
      )
  );
}
