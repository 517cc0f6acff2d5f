import { Command } from "commander";
import { runProgram } from "./commands/run-program.ts";
import { writeTypes } from "./commands/types/generated-types.ts";
import { writePrivileges } from "./commands/types/privileges/generated-privileges.ts";
import { root } from "./local/root.ts";
import { withThrowawayDatabase } from "./local/postgres/throwaway-database.ts";

const program = new Command("types")
  .description(
    "Writes what follows from the migrations: the TypeScript types of the database, for the functions and the scripts, and " +
      "the matrix of privileges (supabase/tests/privileges.md), for review",
  )
  .action(() =>
    withThrowawayDatabase(17, async (url) => {
      await writeTypes(root, url);
      await writePrivileges(root, url);
    })
  );

await runProgram(program);
