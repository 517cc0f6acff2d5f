import { z } from "zod";
import type { ExposedSchema } from "./exposed-schema.ts";
import { findRelationship, nameOf } from "./find-relationship.ts";
import type { Relationship } from "./relationships.ts";

const join = z.looseObject({
  from: z.string().optional(),
  hint: z.string().optional(),
});

/** What Lite reads from a request: the relation, and what `select` asks of it. */
export const requestTree = z.looseObject({
  from: z.string().optional(),
  select: z.array(z.union([z.string(), z.record(z.string(), z.unknown())]))
    .optional(),
  join: z.record(z.string(), join).optional(),
});

export type RequestTree = z.infer<typeof requestTree>;

/** An embedded relation, not a column with another name. */
const embedded = requestTree.refine((tree) =>
  "select" in tree || "spread" in tree || "join" in tree
);

/** Called for each embed, with the relation that has it and its relationship. */
type OnEmbed = (origin: string, relationship: Relationship) => void;

/**
 * The same request with each embed resolved as PostgREST does: Lite finds junctions where there are none. Embeds of a
 * relation in itself stay as they are, and so do those that a function computes.
 */
export function resolveEmbeds(
  schema: ExposedSchema,
  origin: string,
  tree: RequestTree,
  onEmbed: OnEmbed = () => {},
): RequestTree {
  const joins = { ...tree.join };
  const select = tree.select?.map((selection) => {
    if (typeof selection === "string") return selection;
    const [entry, ...others] = Object.entries(selection);
    const found = embedded.safeParse(entry?.[1]);
    if (entry === undefined || others.length > 0 || !found.success) {
      return selection;
    }
    const [name] = entry;
    const { from: target = name, hint } = joins[name] ?? {};
    if (target === origin || schema.functions.has(target)) return selection;
    const relationship = findRelationship(schema.relationships, {
      origin,
      target,
      hint,
    });
    onEmbed(origin, relationship);
    const { foreignTable } = relationship;
    joins[name] = {
      ...joins[name],
      from: foreignTable,
      hint: nameOf(relationship),
    };
    return { [name]: resolveEmbeds(schema, foreignTable, found.data, onEmbed) };
  });
  return {
    ...tree,
    ...select === undefined ? {} : { select },
    ...tree.join === undefined ? {} : { join: joins },
  };
}
