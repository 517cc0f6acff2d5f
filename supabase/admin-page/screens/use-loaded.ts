import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { ApiError } from "../api.ts";
import type { Project } from "./data/project.ts";
import { endsSession, toApiError, useAdmin } from "./session/admin.ts";

/** What a screen reads: the newest answer, the problem of the last attempt, and how to read again. */
export interface Loaded<Data> {
  readonly data: Data | undefined;
  readonly problem: ApiError | undefined;
  readonly reload: () => Promise<void>;
}

/**
 * Reads what a screen shows, again when the admin comes back from another tab. What was read before stays while it does,
 * and an answer that a later one has overtaken is dropped.
 *
 * @param key when it changes, something else is read
 */
export function useLoaded<Data>(
  load: (project: Project) => Promise<Data>,
  key: string,
): Loaded<Data> {
  const { project, end } = useAdmin();
  const [answer, setAnswer] = useState<{
    readonly data?: Data;
    readonly problem?: ApiError;
  }>({});
  const newest = useRef(0);

  const reload = useCallback(async () => {
    const turn = ++newest.current;
    try {
      const data = await load(project);
      if (turn === newest.current) setAnswer({ data });
    } catch (cause) {
      if (turn !== newest.current) return;
      const problem = toApiError(cause);
      const reason = endsSession(problem);
      if (reason === undefined) setAnswer((last) => ({ ...last, problem }));
      else end(reason);
    }
  }, [project, key]);

  useEffect(() => {
    setAnswer({});
    void reload();
    const onReturn = () => {
      if (document.visibilityState === "visible") void reload();
    };
    document.addEventListener("visibilitychange", onReturn);
    return () => {
      newest.current += 1;
      document.removeEventListener("visibilitychange", onReturn);
    };
  }, [reload]);

  useEffect(() => {
    // What had the focus is done, and gone.
    if (answer.data !== undefined && document.activeElement === document.body) {
      document.querySelector("h1")?.focus({ preventScroll: true });
    }
  }, [answer]);

  return { data: answer.data, problem: answer.problem, reload };
}
