/**
 * Makes a value when it is first asked for. For the schemas of what only some requests bring: all that is made at the
 * start of a function delays its first answer.
 */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
