import type { Settings } from "../../../local/stack/settings.ts";
import { isAddress } from "../../../../supabase/functions/notify-admins/mail-addresses.ts";
import { StepError } from "../step-error.ts";
import { type Fault, findFaults } from "./check-settings.ts";
import { FIRST_ADMIN } from "./questions.ts";
import type { SettingsFile } from "./settings-file.ts";
import { findUnreachable } from "./unreachable.ts";

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
