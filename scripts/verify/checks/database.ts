import { adviceFor } from "./advisors.ts";
import { typesAreCurrent } from "../../commands/types/generated-types.ts";
import { privilegesAreCurrent } from "../../commands/types/privileges/generated-privileges.ts";
import { root } from "../../local/root.ts";
import { seedProblems } from "./seed.ts";
import { withThrowawayDatabase } from "../../local/postgres/throwaway-database.ts";

const problems = await withThrowawayDatabase(17, async (url) => [
  ...await adviceFor(root, url),
  ...await typesAreCurrent(root, url)
    ? []
    : ['The generated types are stale: run "npm run types"'],
  ...await seedProblems(root, url),
  // Last, because it leaves rows behind.
  ...await privilegesAreCurrent(root, url) ? [] : [
    'supabase/tests/privileges.md does not say who may do what: run "npm run types", and review the changes',
  ],
]);

for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
