import { adviceFor } from "./advisors.ts";
import { typesAreCurrent } from "../../commands/types/generated-types.ts";
import { root } from "../../local/root.ts";
import { withThrowawayDatabase } from "../../local/postgres/throwaway-database.ts";

const problems = await withThrowawayDatabase(17, async (url) => [
  ...await adviceFor(root, url),
  ...await typesAreCurrent(root, url)
    ? []
    : ['The generated types are stale: run "npm run types"'],
]);

for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
