import { useCallback, useEffect, useState } from "preact/hooks";
import * as z from "zod";
import { readRows } from "../data/project.ts";
import { describeError, endsSession, toApiError } from "./admin.ts";
import { describeAuthError } from "./describe-auth-error.ts";
import { type Client, SESSION_KEY } from "./open-client.ts";

/** Nobody is signed in. The reason is empty where it needs no words. */
export interface SignedOut {
  readonly state: "signed_out";
  readonly reason: string;
}

/** Who uses the page. */
type Session =
  | { readonly state: "looking" }
  | SignedOut
  | { readonly state: "unknown"; readonly problem: string }
  | { readonly state: "signed_in"; readonly email: string };

/** Follows the session of this tab. Somebody who is no admin is told so, and signed out. */
export function useSession(client: Client) {
  const [session, setSession] = useState<Session>({ state: "looking" });

  const end = useCallback(async (reason: string) => {
    const { error } = await client.auth.signOut({ scope: "local" });
    // Without an answer supabase-js keeps the session.
    if (error !== null) sessionStorage.removeItem(SESSION_KEY);
    setSession({ state: "signed_out", reason });
  }, [client]);

  const look = useCallback(async () => {
    // Reads the session, or the error, that the link of a mail brings.
    const { error } = await client.auth.initialize();
    if (error !== null) history.replaceState(null, "", location.pathname);
    const { data } = await client.auth.getSession();
    if (data.session === null) {
      const reason = error === null ? "" : describeAuthError(error);
      return setSession({ state: "signed_out", reason });
    }
    const email = data.session.user.email ?? data.session.user.id;
    try {
      const isAdmin = await readRows(
        client.rpc("is_platform_admin"),
        z.boolean(),
      );
      if (isAdmin) setSession({ state: "signed_in", email });
      else await end(`${email} is no admin of this project.`);
    } catch (cause) {
      const problem = toApiError(cause);
      const reason = endsSession(problem);
      if (reason !== undefined) await end(reason);
      else setSession({ state: "unknown", problem: describeError(problem) });
    }
  }, [client, end]);

  useEffect(() => {
    void look();
    const { data } = client.auth.onAuthStateChange((event) => {
      // The session could not be renewed. What was said about it stays.
      if (event === "SIGNED_OUT") {
        setSession((now) =>
          now.state === "signed_in" ? { state: "signed_out", reason: "" } : now
        );
      }
    });
    return () => data.subscription.unsubscribe();
  }, [client, look]);

  return { session, look, end };
}
