import type { Relation } from "../read-data-api.ts";
import type { Action } from "./actions.ts";
import type { Stage } from "./cast.ts";

type Using<Kind> = Extract<Action, { readonly kind: Kind }>;

/** The column that leads to the organization, or at least one that exists. */
function keyOf({ name, columns }: Relation): string {
  const key = name === "organizations" ? "id" : "organization_id";
  return columns.find((column) => column === key) ?? columns[0] ?? "id";
}

function columnOf({ columns }: Relation, index: number): string {
  return columns[index % columns.length] ?? "id";
}

/** Tries to change rows of an organization, or to put rows there. */
export async function writeRows(
  { relation, change, column, text }: Using<"write">,
  { actor: { client }, target }: Stage,
): Promise<unknown> {
  const key = keyOf(relation);
  const table = client.from(relation.name);
  const value: Record<string, unknown> = { [columnOf(relation, column)]: text };
  const row: Record<string, unknown> = { ...value, [key]: target.id };
  switch (change) {
    case "insert":
      return await table.insert(row).select();
    case "upsert":
      return await table.upsert(row).select();
    case "update":
      return await table.update(value).eq(key, target.id).select();
    case "delete":
      return await table.delete().eq(key, target.id).select();
  }
}

/** Reads rows with a filter and with embedded rows, and counts them. */
export async function readRows(
  { relation, embeds, filter, column, text }: Using<"select">,
  { actor: { client }, target }: Stage,
): Promise<unknown> {
  const key = keyOf(relation);
  const neighbour = columnOf(
    { ...relation, columns: relation.neighbours },
    column,
  );
  const embedded = {
    "nothing": "*",
    "neighbour": `*,${neighbour}(*)`,
    "neighbour of neighbour":
      `*,${neighbour}(*,organizations(*,organization_members(*)))`,
  }[relation.neighbours.length > 0 ? embeds : "nothing"];
  const query = client.from(relation.name)
    .select(embedded, { count: "exact" });
  switch (filter) {
    case "organization":
      return await query.eq(key, target.id);
    case "everything":
      return await query.order(key).limit(1_000);
    case "or":
      return await query.or(`${key}.eq.${target.id},${key}.not.is.null`);
    case "text":
      return await query.neq(columnOf(relation, column), text);
  }
}
