import type { Deployment } from "./deployment.ts";

/** The steps, in order. */
export const stepNames = [
  "settings",
  "look",
  "link",
  "migrations",
  "vault",
  "secrets",
  "functions",
  "admin",
  "doctor",
  "smoke-test",
] as const;
export type StepName = typeof stepNames[number];

/** One line of the plan. */
export interface Change {
  readonly kind: "create" | "correct" | "leave" | "note";
  readonly what: string;
}

/** A step that changes a project. It may run any number of times. */
export interface Step {
  readonly name: StepName;
  /** The step's lines of the plan, from what was found. */
  plan(deployment: Deployment): readonly Change[] | Promise<readonly Change[]>;
  /**
   * Does what is not done yet, and checks it.
   *
   * @returns what is true now, for the reader
   * @throws {StepError} when it cannot be done, or was not done
   */
  carryOut(deployment: Deployment): Promise<string>;
}
