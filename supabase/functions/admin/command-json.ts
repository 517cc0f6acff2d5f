import {
  adminCommand,
  toCurl,
} from "../_shared/admin-commands/admin-command.ts";
import type { Json } from "../_shared/database/database.types.ts";

/** The command of a notification, as data and as a line for a shell; null without a command. */
export function commandJson(stored: Json, functionsUrl: string) {
  const command = adminCommand.nullable().parse(stored);
  return {
    command,
    suggestedCommand: command && toCurl(command, functionsUrl),
  };
}
