import { Command } from "commander";
import { writeTypes } from "./commands/types/generated-types.ts";
import { root } from "./local/root.ts";
import { withThrowawayDatabase } from "./local/postgres/throwaway-database.ts";
import { reportFailure } from "./local/stack-error.ts";

await new Command("types")
  .description(
    "Writes the TypeScript types of the database, as the migrations make it, for the functions and the scripts",
  )
  .action(() => withThrowawayDatabase(17, (url) => writeTypes(root, url)))
  .parseAsync()
  .catch((error) => {
    reportFailure(error);
    process.exitCode = 1;
  });
