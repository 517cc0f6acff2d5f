import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { ApiError } from "../api.ts";
import { type Check, checksIn } from "../checks.ts";
import { activate, type OpenedLink, openLink } from "./activation-link.ts";

/** How far the activation with a link has come. */
export interface Activation {
  /** Undefined until the first answer. */
  readonly opened?: OpenedLink;
  readonly checks: readonly Check[];
  /** Why the last request changed nothing; it may have been the first. */
  readonly problem?: ApiError;
  readonly working?: "looking" | "activating";
  /** Whether this page activated the number. */
  readonly isDone: boolean;
}

/** Opens a link, looks again when the admin comes back to the page, and activates. One request at a time. */
export function useActivation(token: string) {
  const [activation, setActivation] = useState<Activation>({
    checks: [],
    isDone: false,
  });
  const isWorking = useRef(false);

  const work = useCallback(async (
    working: "looking" | "activating",
    ask: () => Promise<Partial<Activation>>,
  ) => {
    if (isWorking.current) return;
    isWorking.current = true;
    setActivation((before) => ({ ...before, working }));
    const news = await ask().catch((error) => {
      if (!(error instanceof ApiError)) throw error;
      const checks = checksIn(error.details);
      return { problem: error, ...checks.length > 0 && { checks } };
    });
    isWorking.current = false;
    setActivation(({ working: _, problem: __, ...before }) => ({
      ...before,
      ...news,
    }));
  }, []);

  const look = useCallback(() =>
    work("looking", async () => {
      const opened = await openLink(token);
      return { opened, checks: opened.checks };
    }), [token]);

  useEffect(() => {
    void look();
  }, [look]);

  const { opened, isDone } = activation;
  const isWaiting = opened !== undefined && !isDone &&
    opened.number.status !== "active";
  useEffect(() => {
    if (!isWaiting) return;
    const onReturn = () => {
      if (document.visibilityState === "visible") void look();
    };
    addEventListener("focus", onReturn);
    document.addEventListener("visibilitychange", onReturn);
    return () => {
      removeEventListener("focus", onReturn);
      document.removeEventListener("visibilitychange", onReturn);
    };
  }, [isWaiting, look]);

  const activateNumber = (elevenLabsPhoneId?: string) =>
    work("activating", async () => {
      const checks = await activate(token, elevenLabsPhoneId);
      return { checks, isDone: true };
    });

  return { activation, look, activateNumber };
}
