import { isAddress } from "../../../../supabase/functions/notify-admins/mail-addresses.ts";
import type { Prompt } from "./prompt.ts";
import { FIRST_ADMIN, type Question, questions } from "./questions.ts";
import { findSettingsFaults } from "./settings-faults.ts";
import type { SettingsFile } from "./settings-file.ts";

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
