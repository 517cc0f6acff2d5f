import type { OwnedNumber } from "../state/owned-number.ts";
import type { SimulatorState } from "../state/simulator-state.ts";
import { applyForm } from "./configuration-form.ts";

/** Applies a form to an owned number and returns it as it is then; throws the TwilioError of the first mistake. */
export function updatePhoneNumber(
  state: SimulatorState,
  number: OwnedNumber,
  form: URLSearchParams,
): OwnedNumber {
  const configuration = applyForm(number.configuration, form);
  const at = new Date().toISOString();
  state.configure(number.sid, configuration, at);
  return { ...number, configuration, updatedAt: at };
}
