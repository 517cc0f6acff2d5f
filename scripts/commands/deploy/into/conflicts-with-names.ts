import { parseStatements } from "../../../local/migrations/statements/parse-statements.ts";
import type { Conflict } from "./conflict.ts";
import {
  allClaimedNames,
  type ConditionalClaim,
} from "./names/claims-in-block.ts";
import { type Name, relation, schemaName } from "./names/name.ts";

/** The names that our migrations take, in their order. */
export async function readClaims(
  migrations: Iterable<string>,
): Promise<ConditionalClaim[]> {
  const claims: ConditionalClaim[] = [];
  for (const sql of migrations) {
    for (const statement of await parseStatements(sql)) {
      claims.push(...await allClaimedNames(statement));
    }
  }
  return claims;
}

/** The objects without which there is no One Number: where all are, it is there already. */
const ITSELF = [
  schemaName("one_number"),
  relation("relation", ["public", "phone_number_orders"]),
  relation("relation", ["public", "phone_numbers"]),
];

/** The names that can be taken by themselves: a trigger on a table of ours, for instance, needs the table to be there. */
function independentClaims(
  claims: readonly ConditionalClaim[],
): readonly ConditionalClaim[] {
  const schemas = claims.filter(({ name }) => name.startsWith("schema "))
    .map(({ name }) => name.slice("schema ".length));
  const isOfOurSchema = (name: Name) =>
    schemas.some((schema) => new RegExp(`^\\w+ ${schema}\\.`).test(name));
  const tables = new Set(
    claims.flatMap(({ name, table }) =>
      table !== undefined && name === relation("relation", table)
        ? [table.join(".")]
        : []
    ),
  );
  return claims.filter(({ name, table }) =>
    !isOfOurSchema(name) &&
    (table === undefined || !tables.has(table.join(".")) ||
      /^(relation|type) /.test(name))
  );
}

/** How to make a name free. */
function wayOutOf(name: Name): string {
  const [, kind = "", object = ""] = /^(\w+) (.*)$/.exec(name) ?? [];
  const [part, table] = object.split(" on ");
  switch (kind) {
    case "relation":
      return `rename yours: alter table ${object} rename to …; (or alter view, index, sequence)`;
    case "job":
      return `schedule yours under another name, then: select cron.unschedule('${
        object.slice(1, -1)
      }');`;
    case "column":
    case "constraint":
      return `rename yours: alter table ${table} rename ${kind} ${part} to …;`;
    case "policy":
    case "trigger":
      return `rename yours: alter ${kind} ${part} on ${table} rename to …;`;
    default:
      return `rename yours: alter ${kind} ${object} rename to …;`;
  }
}

/**
 * The names of ours that are taken.
 *
 * @param taken each name of the project, with the place where it was found
 */
export function findTakenNames(
  claims: readonly ConditionalClaim[],
  taken: ReadonlyMap<Name, string>,
): Conflict[] {
  if (ITSELF.every((name) => taken.has(name))) {
    return [{
      what: "One Number is in this project already, and not from this folder",
      wayOut:
        "if it was deployed by itself, go on that way (npm run deploy -- --project-ref <ref>); if it was installed into a copy of this folder, take that one",
    }];
  }
  const conflicts = new Map<Name, Conflict>();
  for (const { name, unless } of independentClaims(claims)) {
    const place = taken.get(name);
    // The name of a table is one of a type, too.
    const table = name.replace(/^type /, "relation ");
    if (place === undefined || (name !== table && conflicts.has(table))) {
      continue;
    }
    if (unless !== undefined && taken.has(unless)) continue;
    conflicts.set(name, {
      what: `The ${name} exists already (${place})`,
      wayOut: wayOutOf(name),
    });
  }
  return [...conflicts.values()];
}
