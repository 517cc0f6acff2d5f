import postgres from "postgres";
import type { Actor, Scene } from "./open-scene.ts";
import type { Relation } from "./relations.ts";

export const commands = ["select", "insert", "update", "delete"] as const;

/** An actor and the command that it tries. */
export interface Try {
  readonly actor: Actor;
  readonly command: typeof commands[number];
}

/** Really tries a command on a relation's row, and says how far it went: `yes`, only some columns, or nothing. */
export async function tryCommand(
  { sql }: Scene,
  relation: Relation,
  { actor, command }: Try,
): Promise<string> {
  const { name, stored } = relation;
  const columns = command === "select" ? relation.columns : stored;
  const tries = (statement: string) =>
    isDone(sql, relation, { actor, statement });
  if (command === "delete") {
    return await tries(`delete from ${name} as t where ${IS_TRIED}`)
      ? "yes"
      : "";
  }
  const granted = await sql<{ name: string }[]>`
    select name from unnest(${[...columns]}::text[]) as name
    where has_column_privilege(${actor.role}, ${name}, name, ${command})`;
  // Without a grant the whole row is tried all the same.
  const tried = granted.length > 0 ? granted.map(({ name }) => name) : columns;
  const list = tried.map((column) => `"${column}"`).join();
  const done: string[] = [];
  if (command === "update") {
    for (const column of tried) {
      const isUpdated = await tries(
        `update ${name} as t set "${column}" = r."${column}" from ${
          copyOf(name)
        } as r where ${IS_TRIED}`,
      );
      if (isUpdated) done.push(column);
    }
  } else {
    const isRead = command === "select";
    const statement = isRead
      ? `select ${list} from ${name} as t where ${IS_TRIED}`
      : `insert into ${name} (${list}) select ${list} from ${
        copyOf(name)
      } as r`;
    if (await tries(statement)) done.push(...tried);
  }
  return done.length === columns.length ? "yes" : done.join(", ");
}

const IS_TRIED = "t::text ~ current_setting('matrix.is_tried')";

function copyOf(name: string): string {
  return `jsonb_populate_record(null::${name}, current_setting('matrix.row')::jsonb)`;
}

/** A missing privilege or a policy; a view that cannot be written. */
const REFUSALS = ["42501", "55000", "0A000"];
/** Constraints, and triggers that judge what a change would leave, come only after privileges and policies. */
const CONFLICT = /^(23|PT409)/;

/**
 * Whether a statement passes the privileges and the policies and meets a row. It is rolled back.
 *
 * @throws {Error} when it fails for another reason: the matrix must not guess
 */
async function isDone(
  sql: postgres.Sql,
  { row, isTried }: Relation,
  { actor, statement }: { readonly actor: Actor; readonly statement: string },
): Promise<boolean> {
  let count = 0;
  const rolledBack = new Error("Rolled back");
  try {
    await sql.begin(async (transaction) => {
      await transaction`
        select set_config('matrix.row', ${
        JSON.stringify(row)
      }, true), set_config('matrix.is_tried', ${isTried}, true)`;
      if (actor.user !== null) {
        await transaction`select tests.authenticate_as(${actor.user})`;
      } else if (actor.role === "anon") {
        await transaction`select tests.authenticate_as_anon()`;
      } else await transaction`select tests.authenticate_as_service_role()`;
      count = (await transaction.unsafe(statement)).count;
      throw rolledBack;
    });
  } catch (error) {
    if (error === rolledBack) return count > 0;
    if (!(error instanceof postgres.PostgresError)) throw error;
    if (CONFLICT.test(error.code)) return true;
    if (REFUSALS.includes(error.code)) return false;
    throw new Error(`${actor.title}: ${statement}: ${error.message}`, {
      cause: error,
    });
  }
  return false;
}
