/** An error whose message is all that a user of the stack needs: it is printed as one line, without a stack trace. */
export class StackError extends Error {
  override name = "StackError";
}
