import { useRef, useState } from "preact/hooks";
import type { ApiError } from "../../api.ts";
import type { Project } from "../data/project.ts";
import {
  describeError,
  endsSession,
  toApiError,
  useAdmin,
} from "../session/admin.ts";
import { isOutdated } from "./is-outdated.ts";

/** What an action does, and what the page says and reads when it is done. */
export interface Action {
  readonly run: (project: Project) => Promise<unknown>;
  /** The sentence that says that it is done. */
  readonly done: string;
  readonly reload: () => Promise<void>;
}

/** Starts an action once at a time: a second press does nothing. */
export function useAction({ run, done, reload }: Action) {
  const { project, say, end } = useAdmin();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiError>();
  const isRunning = useRef(false);

  /** Whether the question about it is answered: it is done, or cannot be done any more. */
  async function start(): Promise<boolean> {
    if (isRunning.current) return false;
    isRunning.current = true;
    setBusy(true);
    setProblem(undefined);
    say({ text: "", isProblem: false });
    try {
      await run(project);
      say({ text: done, isProblem: false });
      await reload();
      return true;
    } catch (cause) {
      return await complain(toApiError(cause));
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  }

  async function complain(error: ApiError): Promise<boolean> {
    const reason = endsSession(error);
    if (reason !== undefined) {
      end(reason);
      return true;
    }
    if (!isOutdated(error.code)) {
      setProblem(error);
      return false;
    }
    say({
      text: `${describeError(error)}. The page shows the present state now.`,
      isProblem: true,
    });
    await reload();
    return true;
  }

  return {
    isBusy,
    problem,
    start,
    forget: () => setProblem(undefined),
  };
}
