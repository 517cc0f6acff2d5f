import type { Check } from "../data/phone-numbers.ts";

/** What ElevenLabs says of the id, check by check. */
export function Checks({ checks }: { readonly checks: readonly Check[] }) {
  if (checks.length === 0) return null;
  return (
    <ul class="checks" aria-label="Checks">
      {checks.map(({ check, passed, message }) => (
        <li key={check} class={passed ? "passed" : "failed"}>
          <b>{passed ? "Passed" : "Failed"}</b> {message}
        </li>
      ))}
    </ul>
  );
}
