import { postgrestFailure } from "../postgrest-error.ts";
import type {
  ExposedRelation,
  ExposedSchema,
} from "../schema/exposed-schema.ts";
import { type RequestTree, resolveEmbeds } from "../schema/resolve-embeds.ts";
import { readPayload } from "./payload.ts";
import { parsePreferences } from "./preferences.ts";
import { readOf, splitQuery } from "./split-query.ts";
import { writeAnswer } from "./write-answer.ts";
import { runPass } from "./join-passes.ts";
import { FilterPass, WritePass } from "./write-pass.ts";
import {
  deleteStatement,
  insertStatement,
  updateStatement,
  type Write,
} from "./write-statement.ts";

type Lite = (request: Request) => Promise<Response>;

/** The columns of the written rows that the answer needs (`inferColsEmbedNeeds` in PostgREST's Plan.hs). */
function neededColumns(
  schema: ExposedSchema,
  { name, columns, primaryKey }: ExposedRelation,
  tree: RequestTree,
): readonly string[] | "*" {
  const needed = new Set(primaryKey);
  for (const selection of tree.select ?? ["*"]) {
    if (typeof selection === "string") needed.add(selection);
    else {
      for (const [alias, value] of Object.entries(selection)) {
        const isEmbed = typeof value === "object" && value !== null &&
          ("select" in value || "spread" in value || "join" in value);
        if (isEmbed) continue;
        const column = typeof value === "object" && value !== null &&
            "column" in value
          ? value.column
          : alias;
        needed.add(typeof column === "string" ? column : alias);
      }
    }
  }
  resolveEmbeds(schema, name, tree, (origin, relationship) => {
    if (origin !== name) return;
    const pairs = "constraint" in relationship
      ? relationship.columns
      : relationship.sides[0].columns;
    for (const [column] of pairs) needed.add(column);
  });
  // A computed column may need any column.
  const isPlain = [...needed].every((column) =>
    columns.some((one) => one.name === column) || !schema.functions.has(column)
  );
  return needed.has("*") || !isPlain ? "*" : [...needed];
}

/**
 * Inserts, updates and deletes rows as PostgREST does: in one statement, whose answer is a read of the rows that it
 * wrote. Lite's own writes answer what the client sent, not what is stored, and read embeds after triggers ran.
 */
export function createWriteRows(
  lite: Lite,
  readSchema: () => Promise<ExposedSchema>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { relationName, filters, reading, columns, onConflict } = splitQuery(
      request.url,
    );
    const preferences = parsePreferences(request.headers.get("prefer"));
    const hasRows = preferences.return === "representation";

    const isInsert = request.method === "POST";
    // An inner join drops rows of the answer only, so its condition must not mix with that of the filters.
    const isApart = !isInsert && hasRows &&
      /!inner\b/.test(reading.get("select") ?? "");
    const filter = new FilterPass();
    if (isApart) {
      const read = readOf(request, filters);
      read.headers.set("accept", "application/json");
      const answer = await runPass(filter, () => lite(read));
      if (!answer.ok) return answer;
    }
    const body = await request.text();
    let relation: ExposedRelation | undefined;
    const pass = new WritePass({
      hasRows: hasRows || preferences.return === "headers-only",
      writesFiltered: !isInsert && !isApart,
      countsInserted: preferences.resolution === "merge-duplicates",
      async compose(tree) {
        const schema = await readSchema();
        const found = schema.relations.get(relationName);
        if (found === undefined) throw new Error(`No "${relationName}"`);
        relation = found;
        const write: Write = {
          relation: found,
          preferences,
          onConflict,
          returning: hasRows
            ? neededColumns(schema, found, tree)
            : preferences.return === "headers-only"
            ? found.primaryKey
            : [],
        };
        if (request.method === "DELETE") {
          return (where) => deleteStatement(write, where ?? filter.where);
        }
        const contentType = request.headers.get("content-type");
        const payload = readPayload(body, contentType, columns);
        return (where) =>
          isInsert
            ? insertStatement(write, payload)
            : updateStatement(write, payload, where ?? filter.where);
      },
      onRows(count) {
        const { handling, maxAffected } = preferences;
        if (isInsert || handling !== "strict") return;
        if (maxAffected === undefined || count <= maxAffected) return;
        throw postgrestFailure(400, {
          code: "PGRST124",
          message: "Query result exceeds max-affected preference constraint",
          details: `The query affects ${count} rows`,
        });
      },
    });
    const query = new URLSearchParams([
      ...hasRows ? reading : [],
      ...isInsert || isApart ? [] : filters,
    ]);
    const answer = await runPass(pass, () => lite(readOf(request, query)));
    return answer.ok
      ? writeAnswer(answer, { request, preferences, relation, pass })
      : answer;
  };
}
