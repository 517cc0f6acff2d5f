import { join } from "node:path";
import { runPgtap } from "../pgtap/run-pgtap.ts";
import { allSettled } from "../../local/processes/shutdown-list.ts";
import type { PostgresMajor } from "../../local/postgres/postgres-package.ts";
import { adviceFor } from "./advisors.ts";
import { typesAreCurrent } from "../../commands/types/generated-types.ts";
import { root } from "../../local/root.ts";
import { withThrowawayDatabase } from "../../local/postgres/throwaway-database.ts";

const problems: string[] = [];

/** Prints what the tests say once all have run: those on another PostgreSQL run at the same time. */
async function runTests(major: PostgresMajor, url: string): Promise<void> {
  const lines = [`pgTAP on PostgreSQL ${major}`];
  const { failed } = await runPgtap({
    databaseUrl: url,
    testsFolder: join(root, "supabase", "tests"),
    print: (line) => lines.push(line),
  });
  console.log(lines.join("\n"));
  if (failed > 0) problems.push(`${failed} pgTAP tests failed`);
}

await allSettled([
  withThrowawayDatabase(17, async (url) => {
    // Before the tests: they leave their own functions behind.
    const advice = await adviceFor(root, url);
    console.log(`Advisors: ${advice.length} findings`);
    problems.push(...advice);
    if (!await typesAreCurrent(root, url)) {
      problems.push('The generated types are stale: run "npm run types"');
    }
    await runTests(17, url);
  }),
  withThrowawayDatabase(15, (url) => runTests(15, url)),
]);

for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
