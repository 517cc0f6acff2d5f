import { sendRecoveryMail, signIn } from "../accounts.ts";
import type { Client } from "../client.ts";
import { find, say, show, valueOf } from "./elements.ts";
import { onClick, onSubmit } from "./forms.ts";

/** Makes the form to sign in work, with its ways to a new password and to the sign-up. */
export function prepareSignIn(
  client: Client,
  { pageUrl, open }: {
    readonly pageUrl: string;
    /** Shows what there is for the user, or for a stranger. */
    readonly open: () => Promise<void>;
  },
): void {
  onSubmit("sign-in", async (form) => {
    const email = valueOf(form, "email");
    await signIn(client, { email, password: valueOf(form, "password") });
    await open();
  });

  onClick("#forgot", async () => {
    const email = find("#sign-in [name=email]", HTMLInputElement);
    if (!email.reportValidity()) return;
    await sendRecoveryMail(client, { email: email.value, pageUrl });
    say(
      "If there is an account, we have sent you a mail. Open the link in it.",
    );
  });

  onClick("[data-show=sign-in]", () => {
    say("Sign in to see your number.");
    show("sign-in");
  });
  onClick("[data-show=sign-up]", open);
}
