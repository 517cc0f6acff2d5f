import {
  adminCommand,
  toCurl,
} from "../_shared/admin-commands/admin-command.ts";
import type { Json } from "../_shared/database/database.types.ts";

/** What an admin can run, as data and as a line for a shell; null where nothing is to be run. */
export function commandJson(stored: Json, functionsUrl: string) {
  const command = adminCommand.nullable().parse(stored);
  return {
    command,
    suggestedCommand: command && toCurl(command, functionsUrl),
  };
}
