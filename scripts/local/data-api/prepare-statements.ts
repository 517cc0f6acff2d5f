import type { PostgresConnection } from "@supabase/lite/postgres";

/**
 * Makes a connection of Lite prepare its statements, as PostgREST does: the database parses and plans each once for a
 * connection, and Lite waits half as often. When the schema changes, all are prepared anew.
 */
export function prepareStatements(connection: PostgresConnection): void {
  let schemaVersion = 0;
  const clear = connection.clearSchemaCache.bind(connection);
  connection.clearSchemaCache = () => {
    schemaVersion += 1;
    return clear();
  };
  const { driver } = connection;
  const reserve = driver.reserve.bind(driver);
  driver.reserve = async () => {
    const reserved = await reserve();
    const run = reserved.unsafe.bind(reserved);
    reserved.unsafe = (text, parameters = [], options) =>
      parameters.length === 0
        ? run(text, parameters, options)
        // The text is the name under which a statement is kept.
        : run(`${text}\n-- ${schemaVersion}`, parameters, {
          ...options,
          prepare: true,
        });
    return reserved;
  };
}
