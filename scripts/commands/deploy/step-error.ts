import { StackError } from "../../local/stack-error.ts";

/** Why a step failed, and what to do about it. */
export class StepError extends StackError {
  override name = "StepError";
  readonly advice: string;

  constructor(happened: string, advice: string, options?: ErrorOptions) {
    super(happened, options);
    this.advice = advice;
  }
}
