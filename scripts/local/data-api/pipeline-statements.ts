import type { PostgresConnection } from "@supabase/lite/postgres";

/** What begins a transaction, and sets who calls: nobody reads what it returns. */
const OPENING = /^(begin|start transaction\b.*|select set_config\([^;]*)$/i;

/** As the driver answers a statement without rows. */
const NO_ROWS = Object.assign([], { command: "SELECT", count: 0 });

/**
 * Makes a connection of Lite send what opens a transaction together with the first statement that asks for something, as
 * PostgREST does: Lite waits for each. What fails among it fails that statement.
 */
export function pipelineStatements({ driver }: PostgresConnection): void {
  const reserve = driver.reserve.bind(driver);
  driver.reserve = async () => {
    const reserved = await reserve();
    const run = reserved.unsafe.bind(reserved);
    let opening: Promise<unknown> | undefined;
    function follow<Query extends PromiseLike<unknown>>(
      query: Query,
      isOpening: boolean,
    ): Query {
      if (!isOpening && opening === undefined) return query;
      // The first failure: after it the database says of each that something had failed.
      const all = Promise.all([opening, query]).then(([, rows]) => rows);
      all.catch(() => {});
      opening = isOpening ? all : undefined;
      const answer: Promise<unknown> = isOpening
        ? Promise.resolve(NO_ROWS)
        : all;
      Reflect.set(query, "then", answer.then.bind(answer));
      return query;
    }
    reserved.unsafe = (text, parameters, options) =>
      follow(run(text, parameters, options), OPENING.test(text));
    return reserved;
  };
}
