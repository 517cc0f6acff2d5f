import * as z from "zod";

export const command = z.object({
  /** Absent where it is a call of this project. */
  service: z.string().optional(),
  method: z.string(),
  path: z.string(),
  body: z.record(z.string(), z.unknown()).optional(),
  form: z.record(z.string(), z.string()).optional(),
});

/** A call that does what a notification asks for. */
export type Command = z.output<typeof command>;

/** The calls of this project that have a button. */
const BUTTONS = /\/(activate|keep|release|order\/retry)$/;

/** What takes the place of the command that a notification speaks of, on a page that has no terminal. */
export function explainCommand(command: Command): string {
  const { service, method, path, body, form } = command;
  if (service === undefined && BUTTONS.test(path)) {
    return path.includes("<")
      ? "Here, a button takes the place of the command: search for the organization, and open it."
      : "Here, a button takes the place of the command.";
  }
  const call = `${method} ${path}`;
  const given = body ?? form;
  return `The command${
    service === undefined ? "" : ` is a call of ${service}`
  }: ${call}${given === undefined ? "" : ` ${JSON.stringify(given)}`}`;
}
