import { useEffect, useState } from "preact/hooks";
import { Button } from "../../elements/button.tsx";
import { Problem, Status } from "../../elements/said.tsx";
import { Screen } from "../../elements/screen.tsx";
import { TextField } from "../../elements/text-field.tsx";
import { describeAuthError } from "./describe-auth-error.ts";
import type { Client } from "./open-client.ts";
import type { SignedOut } from "./use-session.ts";

/** Signs in with a password, or mails a link that does. The link leads to this page, wherever it is. */
export function SignIn({ client, session, onSignedIn }: {
  readonly client: Client;
  readonly session: SignedOut;
  readonly onSignedIn: () => Promise<void>;
}) {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const [said, setSaid] = useState("");

  useEffect(() => setProblem(session.reason), [session]);

  async function attempt(run: () => Promise<void>): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setProblem("");
    setSaid("");
    try {
      await run();
    } finally {
      setBusy(false);
    }
  }

  async function signIn(): Promise<void> {
    const { error } = await client.auth.signInWithPassword({ email, password });
    if (error !== null) return setProblem(describeAuthError(error));
    await onSignedIn();
  }

  async function mailLink(): Promise<void> {
    if (!/^\S+@\S+$/.test(email.trim())) {
      return setProblem("Type your e-mail address first.");
    }
    const { error } = await client.auth.signInWithOtp({
      email: email.trim(),
      options: {
        shouldCreateUser: false,
        emailRedirectTo: location.origin + location.pathname,
      },
    });
    // A stranger learns nothing about who has an account.
    if (error !== null && error.code !== "otp_disabled") {
      return setProblem(describeAuthError(error));
    }
    setSaid(
      `If ${email.trim()} has an account, a mail with a link is on its way. The link works once.`,
    );
  }

  return (
    <Screen title="Sign in">
      <p>
        For admins of this project. A link in a message about a number needs no
        sign-in.
      </p>
      <form
        aria-label="Sign in"
        onSubmit={(event) => {
          event.preventDefault();
          void attempt(signIn);
        }}
      >
        <TextField
          label="E-mail address"
          type="email"
          autocomplete="username"
          value={email}
          onValue={setEmail}
        />
        <TextField
          label="Password"
          type="password"
          autocomplete="current-password"
          value={password}
          onValue={setPassword}
        />
        <Problem text={problem} />
        <Status text={said} />
        <p class="actions">
          <Button kind="main" isBusy={isBusy}>Sign in</Button>
          <Button isBusy={isBusy} action={() => void attempt(mailLink)}>
            Mail me a link instead
          </Button>
        </p>
      </form>
    </Screen>
  );
}
