import { postgrestFailure } from "../postgrest-error.ts";
import type { Relationship } from "./relationships.ts";

/** What a request embeds: `target!hint(…)`. */
type Embed = { origin: string; target: string; hint: string | undefined };

/** Whether a name names this relationship of one column: its foreign key, or that column on either side. */
function isNamed(relationship: Relationship, name: string): boolean {
  if (!("constraint" in relationship)) return relationship.junction === name;
  const [pair, ...others] = relationship.columns;
  return relationship.constraint === name ||
    (others.length === 0 && (pair?.includes(name) ?? false));
}

function isMeant(
  relationship: Relationship,
  { origin, target, hint }: Embed,
): boolean {
  if (relationship.table !== origin) return false;
  const isTarget = relationship.foreignTable === target;
  if (hint !== undefined) return isTarget && isNamed(relationship, hint);
  if (isTarget) return true;
  if (relationship.toView || !("constraint" in relationship)) return false;
  const [pair, ...others] = relationship.columns;
  return relationship.constraint === target ||
    (others.length === 0 && pair?.[0] === target);
}

const list = (names: readonly string[]) => `(${names.join(", ")})`;

/** As `compressedRel` in https://github.com/PostgREST/postgrest/blob/v16.1/src/library/PostgREST/Error.hs */
function describe(relationship: Relationship) {
  const { table, foreignTable, cardinality } = relationship;
  const embedding = `${table} with ${foreignTable}`;
  if ("constraint" in relationship) {
    const { constraint, columns } = relationship;
    const own = list(columns.map(([column]) => column));
    const foreign = list(columns.map(([, column]) => column));
    return {
      cardinality,
      embedding,
      relationship:
        `${constraint} using ${table}${own} and ${foreignTable}${foreign}`,
    };
  }
  const sides = relationship.sides.map(({ constraint, columns }) =>
    constraint + list(columns.map(([, column]) => column))
  );
  return {
    cardinality,
    embedding,
    relationship: `${relationship.junction} using ${sides.join(" and ")}`,
  };
}

/** What a request may name to choose this relationship among others. */
export function nameOf(relationship: Relationship): string {
  return "constraint" in relationship
    ? relationship.constraint
    : relationship.junction;
}

/**
 * The relationship that an embed means. Throws PostgREST's answer when there is none, or more than one
 * (`findRel` in https://github.com/PostgREST/postgrest/blob/v16.1/src/library/PostgREST/Plan.hs).
 */
export function findRelationship(
  relationships: readonly Relationship[],
  embed: Embed,
): Relationship {
  const { origin, target, hint } = embed;
  const found = relationships.filter((one) => isMeant(one, embed));
  const [relationship, ...others] = found;
  if (relationship === undefined) {
    const by = hint === undefined ? "" : ` using the hint '${hint}'`;
    throw postgrestFailure(400, {
      code: "PGRST200",
      message:
        `Could not find a relationship between '${origin}' and '${target}' in the schema cache`,
      details:
        `Searched for a foreign key relationship between '${origin}' and '${target}'${by} in the schema 'public', but no matches were found.`,
    });
  }
  if (others.length === 0) return relationship;
  const choices = found.map((one) => `'${one.foreignTable}!${nameOf(one)}'`);
  throw postgrestFailure(300, {
    code: "PGRST201",
    message:
      `Could not embed because more than one relationship was found for '${origin}' and '${target}'`,
    details: found.map(describe),
    hint: `Try changing '${target}' to one of the following: ${
      choices.join(", ")
    }. Find the desired relationship in the 'details' key.`,
  });
}
