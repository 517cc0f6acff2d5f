import { StackError } from "../../../local/stack-error.ts";

/** A reason for which nothing is installed, and how to get around it. */
export interface Conflict {
  readonly what: string;
  readonly wayOut: string;
}

/** Throws a `StackError` that lists all conflicts. */
export function refuseConflicts(
  appFolder: string,
  conflicts: readonly Conflict[],
): void {
  if (conflicts.length === 0) return;
  const lines = conflicts.map(({ what, wayOut }) =>
    `- ${what}. ${wayOut.charAt(0).toUpperCase()}${wayOut.slice(1)}`
  );
  throw new StackError(
    `One Number does not fit into "${appFolder}" as it is; nothing was changed:\n${
      lines.join("\n")
    }\nOr give One Number a project of its own: npm run deploy -- --project-ref <ref>`,
  );
}
