import type { Statement } from "../../../local/migrations/statements/parse-statements.ts";

const ROWS = ["CopyStmt", "DeleteStmt", "InsertStmt", "MergeStmt"]
  .concat("TruncateStmt", "UpdateStmt");

/** Why a statement has no place in a file that states the present schema, and what to do instead. */
export function refusalOf({ kind }: Statement): string {
  if (kind.startsWith("Drop")) {
    return "drops what another statement creates: delete that statement instead";
  }
  if (kind.startsWith("Alter") || kind === "RenameStmt") {
    return 'alters what another statement creates: write its "create" as it shall be instead';
  }
  if (ROWS.includes(kind)) {
    return 'changes rows: only a table\'s own default rows are inserted, with "values" and in the file that creates it';
  }
  switch (kind) {
    case "GrantStmt":
      return "grants or revokes in many files at once: name each object, in the file that creates it";
    case "IndexStmt":
      return "creates an index without a name, of which Postgres makes another each time: name it";
    case "SelectStmt":
      return "runs something: only a job is scheduled so, by its name, with cron.schedule('name', …) alone";
    case "DoStmt":
      return "hides what it does: write the statements themselves";
    default:
      return `is of a kind that no migration has needed yet (${kind}): teach scripts/local/migrations/statements/created-object.ts what it creates`;
  }
}
