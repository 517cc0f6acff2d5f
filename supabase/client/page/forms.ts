import { describeAuthError } from "../accounts.ts";
import { ApiError } from "../api-error.ts";
import { complain, find, say, show } from "./elements.ts";

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
export function onClick(
  selector: string,
  act: () => void | Promise<void>,
): void {
  const button = find(selector, HTMLButtonElement);
  button.addEventListener("click", () => void run(act));
}

let isBusy = false;

/**
 * Does one thing at a time, so that nothing is done twice. Buttons are not disabled meanwhile: that would take the focus
 * from the one that was pressed, and send whoever uses the keyboard to the top of the page.
 */
async function run(act: () => void | Promise<void>): Promise<void> {
  if (isBusy) return;
  setBusy(true);
  complain();
  try {
    await act();
  } catch (error) {
    report(error);
  } finally {
    setBusy(false);
  }
}

function setBusy(is: boolean): void {
  isBusy = is;
  document.body.classList.toggle("busy", is);
}

/** Says what went wrong, and shows the sign-in when the session has ended. */
export function report(error: unknown): void {
  const isKnown = error instanceof ApiError;
  const sentence = isKnown ? error.sentence : describeAuthError(error);
  if (sentence === undefined || (isKnown && error.remedy === "report")) {
    console.error(error);
  }
  complain(sentence ?? "Something went wrong.");
  if (isKnown && error.remedy === "sign_in") {
    say("Sign in to see your number.");
    show("sign-in");
  }
}
