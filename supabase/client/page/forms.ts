import { describeAuthError } from "../accounts.ts";
import { ApiError } from "../api-error.ts";
import { complain, find, show } from "./elements.ts";

/** Does what a form is for when it is sent, and says what went wrong. */
export function onSubmit(
  id: string,
  act: (form: HTMLFormElement) => Promise<void>,
): void {
  const form = find(`#${id}`, HTMLFormElement);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void run(() => act(form));
  });
}

/** The same for a button that sends no form. */
export function onClick(selector: string, act: () => Promise<void>): void {
  const button = find(selector, HTMLButtonElement);
  button.addEventListener("click", () => void run(act));
}

/** Nothing can be pressed meanwhile, so nothing is done twice. */
async function run(act: () => Promise<void>): Promise<void> {
  const buttons = document.querySelectorAll("button");
  complain();
  for (const button of buttons) button.disabled = true;
  try {
    await act();
  } catch (error) {
    report(error);
  } finally {
    for (const button of buttons) button.disabled = false;
  }
}

/** Says what went wrong, and shows the sign-in when the session has ended. */
export function report(error: unknown): void {
  const isKnown = error instanceof ApiError;
  const sentence = isKnown ? error.sentence : describeAuthError(error);
  if (sentence === undefined || (isKnown && error.remedy === "report")) {
    console.error(error);
  }
  complain(sentence ?? "Something went wrong.");
  if (isKnown && error.remedy === "sign_in") show("sign-in");
}
