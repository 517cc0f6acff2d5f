import { z } from "zod";
import {
  parseStatements,
  type Statement,
} from "../../../../local/migrations/statements/parse-statements.ts";
import { type Claim, claimedNames } from "./claimed-names.ts";
import { type Name, ofTable } from "./name.ts";

/** A claim that is made only where a column is not there yet. */
export interface ConditionalClaim extends Claim {
  readonly unless?: Name;
}

const block = z.object({
  args: z.array(z.object({
    DefElem: z.object({
      defname: z.string(),
      arg: z.object({ String: z.object({ sval: z.string() }) }),
    }),
  })),
}).transform(({ args }) =>
  args.find(({ DefElem }) => DefElem.defname === "as")?.DefElem.arg.String.sval
);

const CONDITION = /if '(\w+)' <> all \(present\) then([\s\S]*?)end if;/g;

/** Statements that take names, up to their end or to that of a literal's line. */
const STATEMENT = /\b(?:create (?:unique )?index|alter table)\b[^;]*/g;
const TRIGGER = /'create trigger (\w+) [^']*'\s*'on (\w+)\.(\w+)\b/g;

async function claimsOf(text: string): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (const [statement] of text.matchAll(STATEMENT)) {
    const parsed = await parseStatements(statement);
    claims.push(...parsed.flatMap(claimedNames));
  }
  for (const [, name = "", schema = "", table = ""] of text.matchAll(TRIGGER)) {
    claims.push({
      name: ofTable("trigger", name, [schema, table]),
      table: [schema, table],
    });
  }
  return claims;
}

/** The names that a `do` block takes, some of them only on a condition: "if '<column>' <> all (present)". */
async function claimsInBlock(text: string): Promise<ConditionalClaim[]> {
  const conditional: ConditionalClaim[] = [];
  for (const [, column = "", body = ""] of text.matchAll(CONDITION)) {
    for (const claim of await claimsOf(body)) {
      const { table = ["public", ""] } = claim;
      conditional.push({ ...claim, unless: ofTable("column", column, table) });
    }
  }
  return [...conditional, ...await claimsOf(text.replace(CONDITION, ""))];
}

/** The names that a statement takes, also inside a `do` block. */
export async function allClaimedNames(
  statement: Statement,
): Promise<readonly ConditionalClaim[]> {
  if (statement.kind !== "DoStmt") return claimedNames(statement);
  return await claimsInBlock(block.parse(statement.node) ?? "");
}
