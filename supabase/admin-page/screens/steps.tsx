import type { ToDo } from "./data/notifications.ts";
import { explainCommand } from "../texts/commands.ts";

/** What to do about a notification. */
export function Steps({ body, command }: ToDo) {
  return (
    <>
      <p class="steps">{body}</p>
      {command !== null && <p class="steps quiet">{explainCommand(command)}</p>}
    </>
  );
}
