// Runs pgTAP on PostgreSQL 17 or 15: `test-database.ts <major> [files…]`. Without files it runs all.
import { join, relative } from "node:path";
import { z } from "zod";
import { withThrowawayDatabase } from "../../local/postgres/throwaway-database.ts";
import { reportFailure } from "../../local/stack-error.ts";
import { root } from "../../local/root.ts";
import { runPgtap } from "./run-pgtap.ts";

const [text, ...files] = process.argv.slice(2);
const major = z.union([z.literal(15), z.literal(17)]).parse(Number(text));
const testsFolder = join(root, "supabase", "tests");
const only = files.map((file) => relative(testsFolder, join(root, file)));

await withThrowawayDatabase(
  major,
  (databaseUrl) =>
    runPgtap({
      databaseUrl,
      testsFolder,
      // On 15 each has its own, as with `supabase test db`.
      sharesConnection: major === 17,
      ...only.length > 0 ? { only } : {},
    }),
).then(({ failed }) => process.exit(failed > 0 ? 1 : 0), (error) => {
  reportFailure(error);
  process.exit(1);
});
