import type { PostgrestError } from "@supabase/supabase-js";

/**
 * What the database answered.
 *
 * @param intent what was wanted, for the error: "claim orders"
 * @throws {Error} when it refused or did not answer
 */
export function unwrapAnswer(
  intent: string,
  answer: { data: unknown; error: PostgrestError | null },
): unknown {
  if (answer.error === null) return answer.data;
  throw new Error(
    `Cannot ${intent}: the database answered "${answer.error.message}" (${answer.error.code})`,
    { cause: answer.error },
  );
}
