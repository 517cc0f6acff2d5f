import type { Settings } from "../../../local/stack/settings.ts";
import { isAddress } from "../../../../supabase/functions/notify-admins/mail-addresses.ts";
import { StepError } from "../step-error.ts";
import { type Fault, findFaults } from "./check-settings.ts";
import type { Prompt } from "./prompt.ts";
import { FIRST_ADMIN, type Question, questions } from "./questions.ts";
import { findUnreachable } from "./unreachable.ts";
import type { SettingsFile } from "./settings-file.ts";

/** All that is wrong with the settings, the first admin's address among them. */
export async function findSettingsFaults(
  settings: Settings,
  apiUrl: string,
): Promise<Fault[]> {
  const faults = [
    ...await findFaults(settings, apiUrl),
    ...findUnreachable(settings, apiUrl),
  ];
  const address = settings[FIRST_ADMIN];
  if (address === undefined) {
    faults.push({ variable: FIRST_ADMIN, what: "is missing" });
  } else if (!isAddress(address)) {
    faults.push({ variable: FIRST_ADMIN, what: "is not an e-mail address" });
  }
  return faults;
}

/** The first admin is the first who gets mail, unless it is said otherwise. */
export function chooseFirstAdmin(file: SettingsFile): void {
  const first = file.get("ADMIN_EMAILS")?.split(",")[0]?.trim();
  if (file.get(FIRST_ADMIN) === undefined && first && isAddress(first)) {
    file.set(FIRST_ADMIN, first);
  }
}

/** Asks for what is missing or malformed, until all answers are good. Each is in the file's object; none is saved. */
export async function askSettings(
  file: SettingsFile,
  { apiUrl, prompt, tell }: {
    readonly apiUrl: string;
    readonly prompt: Prompt;
    readonly tell: (line: string) => void;
  },
): Promise<void> {
  for (const question of questions) {
    if (question.variable === FIRST_ADMIN) chooseFirstAdmin(file);
    await askOne(file, question, { apiUrl, prompt, tell });
  }
}

async function askOne(
  file: SettingsFile,
  { variable, text, secret, optional, isOpen }: Question,
  { apiUrl, prompt, tell }: {
    readonly apiUrl: string;
    readonly prompt: Prompt;
    readonly tell: (line: string) => void;
  },
): Promise<void> {
  const faultOf = async () =>
    (await findSettingsFaults(file.all(), apiUrl)).find((fault) =>
      fault.variable === variable
    );
  const isKept = async () =>
    file.get(variable) === undefined
      ? optional && file.has(variable)
      : await faultOf() === undefined;
  while (!await isKept() && (isOpen?.(file.all()) ?? true)) {
    const answer = await prompt.ask(text, { secret: secret ?? false });
    file.set(variable, answer);
    if (answer === "" && optional) return;
    const fault = await faultOf();
    if (fault === undefined && answer !== "") return;
    tell(`  "${variable}" ${fault?.what ?? "is missing"}`);
    file.set(variable, undefined);
  }
}

/** @throws {StepError} naming every variable that is missing or malformed */
export async function requireSettings(
  file: SettingsFile,
  apiUrl: string,
): Promise<void> {
  const faults = await findSettingsFaults(file.all(), apiUrl);
  if (faults.length === 0) return;
  throw new StepError(
    faults.map(({ variable, what }) => `"${variable}" ${what}`).join("; "),
    `Set ${
      faults.length === 1 ? "it" : "them"
    } in "${file.describe()}", or run the command at a terminal, where it asks`,
  );
}
