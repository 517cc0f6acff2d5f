import { join } from "node:path";
import { runPgtap } from "../pgtap/run-pgtap.ts";
import { adviceFor } from "./advisors.ts";
import { typesAreCurrent } from "./generated-types.ts";
import { root, withThrowawayDatabase } from "./throwaway-database.ts";

const problems: string[] = [];

async function runTests(databaseUrl: string): Promise<void> {
  const testsFolder = join(root, "supabase", "tests");
  const { failed } = await runPgtap({ databaseUrl, testsFolder });
  if (failed > 0) problems.push(`${failed} pgTAP tests failed`);
}

// Before the tests: they leave their own functions behind.
await withThrowawayDatabase(17, async (url) => {
  const advice = await adviceFor(root, url);
  console.log(`Advisors: ${advice.length} findings`);
  problems.push(...advice);
  if (!await typesAreCurrent(root, url)) {
    problems.push('The generated types are stale: run "npm run types"');
  }
  console.log("pgTAP on PostgreSQL 17");
  await runTests(url);
});
await withThrowawayDatabase(15, async (url) => {
  console.log("pgTAP on PostgreSQL 15");
  await runTests(url);
});

for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
