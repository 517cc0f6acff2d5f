import type { Ledgers } from "./ledgers.ts";
import type { Scenario } from "./scenario.ts";

/** Makes a scenario in which bought numbers are imported automatically. */
export function importScenario(
  { verify = everyNumberIsActive, ...scenario }: Scenario,
): Scenario {
  return { ...scenario, importsNumbers: true, verify };
}

/** Checks that every number is active with the one import that ElevenLabs has of it. */
export function everyNumberIsActive({ phoneNumbers, imports }: Ledgers): void {
  const idOf = new Map(imports.map(({ phoneNumber, id }) => [phoneNumber, id]));
  const wrong = phoneNumbers.filter((row) =>
    row.status !== "active" ||
    row.elevenlabs_phone_id !== idOf.get(row.phone_number)
  );
  if (wrong.length > 0) {
    throw new Error(
      `Not active with its import: ${
        wrong.map(({ phone_number, status, import_error_message }) =>
          `${phone_number} (${status}: ${import_error_message ?? "no error"})`
        ).join(", ")
      }`,
    );
  }
  if (imports.length !== phoneNumbers.length) {
    throw new Error(
      `ElevenLabs has ${imports.length} imports of ${phoneNumbers.length} numbers`,
    );
  }
}
