import { Command } from "commander";
import { writeTypes } from "./checks/generated-types.ts";
import { root, withThrowawayDatabase } from "./checks/throwaway-database.ts";
import { reportFailure } from "./stack/report-failure.ts";

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
