import type { Check } from "../checks.ts";

/** Each check, with its outcome in words, too: colour is not all. */
export function CheckList({ checks }: { readonly checks: readonly Check[] }) {
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">What ElevenLabs says</h2>
      <ul class="checks">
        {checks.map(({ check, passed, message }) => (
          <li key={check} class={passed ? "passed" : "failed"}>
            <strong>{passed ? "Passed" : "Failed"}</strong> {message}
          </li>
        ))}
      </ul>
    </section>
  );
}
