import fc from "fast-check";
import { oddText } from "../requests/odd-values.ts";
import type {
  DataApiSurface,
  DatabaseFunction,
  Relation,
} from "../read-data-api.ts";

/** Who acts and on whose organization, by their positions. */
interface Parties {
  readonly user: number;
  readonly organization: number;
}

/** One step of a sequence. */
export type Action =
  & Parties
  & (
    | {
      readonly kind:
        | "insert"
        | "rename"
        | "delete"
        | "join"
        | "add member"
        | "remove member"
        | "try everything";
    }
    | {
      readonly kind: "write";
      readonly relation: Relation;
      readonly change: "insert" | "upsert" | "update" | "delete";
      readonly column: number;
      readonly text: string;
    }
    | {
      readonly kind: "select";
      readonly relation: Relation;
      readonly embeds: "nothing" | "neighbour" | "neighbour of neighbour";
      readonly filter: "organization" | "everything" | "or" | "text";
      readonly column: number;
      readonly text: string;
    }
    | {
      readonly kind: "call function";
      readonly called: DatabaseFunction;
      readonly text: string;
      readonly index: number;
    }
    | { readonly kind: "ask route"; readonly route: string }
  );

/** What actions are about. */
export type Surface = DataApiSurface & {
  /** As "GET /organizations/:organizationId/calls". */
  readonly routes: readonly string[];
};

/** Random sequences of actions. */
export function sequences(
  { relations, functions, routes }: Surface,
): fc.Arbitrary<readonly Action[]> {
  const parties = { user: fc.nat(3), organization: fc.nat(5) };
  const plain = <Kind extends Action["kind"]>(kind: Kind, weight: number) => ({
    weight,
    arbitrary: fc.record({ ...parties, kind: fc.constant(kind) }),
  });
  const write = fc.record({
    ...parties,
    kind: fc.constant("write"),
    relation: fc.constantFrom(...relations),
    change: fc.constantFrom("insert", "upsert", "update", "delete"),
    column: fc.nat(30),
    text: oddText,
  });
  const select = fc.record({
    ...parties,
    kind: fc.constant("select"),
    relation: fc.constantFrom(...relations),
    embeds: fc.constantFrom("nothing", "neighbour", "neighbour of neighbour"),
    filter: fc.constantFrom("organization", "everything", "or", "text"),
    column: fc.nat(30),
    text: oddText,
  });
  const call = fc.record({
    ...parties,
    kind: fc.constant("call function"),
    called: fc.constantFrom(...functions),
    text: oddText,
    index: fc.nat(9),
  });
  const ask = fc.record({
    ...parties,
    kind: fc.constant("ask route"),
    route: fc.constantFrom(...routes),
  });
  return fc.array(
    fc.oneof(
      plain("insert", 3),
      plain("rename", 2),
      plain("delete", 1),
      plain("join", 1),
      plain("add member", 1),
      plain("remove member", 1),
      plain("try everything", 1),
      { weight: 4, arbitrary: write },
      { weight: 6, arbitrary: select },
      { weight: 6, arbitrary: call },
      { weight: 4, arbitrary: ask },
    ),
    { minLength: 1, maxLength: 12 },
  );
}

/** Reads every relation, calls every function and asks every route about the same organization. */
export function everythingAbout(
  { user, organization }: Parties,
  { relations, functions, routes }: Surface,
): readonly Action[] {
  const parties = { user, organization };
  const plainly = { column: 0, text: "", index: 0 } as const;
  return [
    ...relations.map((relation): Action => ({
      ...{ ...parties, ...plainly, kind: "select", relation },
      ...{ embeds: "nothing", filter: "everything" },
    })),
    ...functions.map((called): Action => ({
      ...{ ...parties, ...plainly, kind: "call function", called },
    })),
    ...routes.map((route): Action => ({
      ...parties,
      kind: "ask route",
      route,
    })),
  ];
}

/** An action in words. */
export function describeAction(action: Action): string {
  const { user, organization, kind, ...rest } = action;
  const details = Object.entries(rest).map(([name, value]) =>
    `${name}: ${typeof value === "object" ? value.name : JSON.stringify(value)}`
  );
  return `user ${user}, organization ${organization}: ${
    [kind, ...details].join(", ")
  }`;
}
