import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { ApiError } from "../../api.ts";
import type { Project } from "../data/project.ts";

/** The signed-in admin, and what every screen may do. */
export interface Admin {
  readonly project: Project;
  /** Says what was done, or what went wrong, below whatever the page shows. A screen reader says it, too. */
  readonly say: (said: Said) => void;
  /** Ends the session, and says why. */
  readonly end: (reason: string) => void;
}

export interface Said {
  readonly text: string;
  readonly isProblem: boolean;
}

const context = createContext<Admin | undefined>(undefined);

/** Makes the signed-in admin known to all that it contains. */
export const AdminProvider = context.Provider;

/** The signed-in admin. Only screens that an `AdminProvider` contains may ask. */
export function useAdmin(): Admin {
  const admin = useContext(context);
  if (admin === undefined) throw new Error("Nobody is signed in");
  return admin;
}

/** Any error as one of the project; a bug is told as it is. */
export function toApiError(error: unknown): ApiError {
  return error instanceof ApiError
    ? error
    : new ApiError("UNEXPECTED", String(error));
}

/** An error in words, with its code. */
export function describeError({ code, message }: ApiError): string {
  return `${message} (${code})`;
}

/** Why an error ends the session; undefined where it does not. */
export function endsSession({ code }: ApiError): string | undefined {
  if (code === "FORBIDDEN") return "You are no admin of this project any more.";
  if (code === "UNAUTHENTICATED") {
    return "Your session has ended. Sign in again.";
  }
  return undefined;
}
