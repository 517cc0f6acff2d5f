import type { PostgresConnection } from "@supabase/lite/postgres";
import {
  correctKnowledge,
  type ExposedSchema,
  readExposedSchema,
} from "./exposed-schema.ts";
import { requestTree, resolveEmbeds } from "./resolve-embeds.ts";

/**
 * Makes a connection of Lite know the schema as PostgREST does, and resolve embeds so. Returns a function that reads the
 * exposed schema, which is kept until it changes: https://docs.postgrest.org/en/v14/references/schema_cache.html
 */
export function mendSchema(
  connection: PostgresConnection,
): () => Promise<ExposedSchema> {
  const introspect = connection.introspect.bind(connection);
  let kept: { lite: unknown; corrected: unknown; schema: ExposedSchema };
  let listening: Promise<unknown> | undefined;

  async function read(options?: { useCache?: boolean }) {
    await (listening ??= connection.driver.listen(
      "pgrst",
      () => void connection.clearSchemaCache(),
    ));
    const lite: unknown = await introspect(options);
    if (kept?.lite !== lite) {
      const schema = await readExposedSchema(connection.kysely);
      kept = { lite, corrected: correctKnowledge(lite, schema), schema };
    }
    return kept;
  }

  async function readSchema() {
    return (await read({ useCache: true })).schema;
  }

  const accept = connection.onPostgrestAST.bind(connection);
  Reflect.set(
    connection,
    "introspect",
    async (options?: { useCache?: boolean }) => (await read(options)).corrected,
  );
  Reflect.set(connection, "onPostgrestAST", async (
    request: Parameters<typeof accept>[0],
  ) => {
    const tree = requestTree.parse(await accept(request));
    return tree.from === undefined
      ? tree
      : resolveEmbeds(await readSchema(), tree.from, tree);
  });
  return readSchema;
}
