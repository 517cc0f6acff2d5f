import { StepError } from "../../step-error.ts";

/** What Postgres says of an object that another one needs. */
const IS_USED = /because other objects depend on it/;

/** The error of a push that could not remove One Number, in words that say what to do; any other error as it is. */
export function explainKept(error: unknown): unknown {
  if (!(error instanceof StepError) || !IS_USED.test(error.message)) {
    return error;
  }
  return new StepError(
    `Something of yours uses One Number, so the project's database keeps all of it, and its functions go on: ${error.message}`,
    'Drop what depends on it, or let it use something else, in the dashboard\'s SQL editor or in a migration with a version before that of "…_remove_one_number.sql"; then run the same command again',
    { cause: error },
  );
}
