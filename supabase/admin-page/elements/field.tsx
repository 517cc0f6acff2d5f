import type { JSX } from "preact";
import { useId } from "preact/hooks";

/** What an element needs to be named and described by its field. */
interface Described {
  readonly id: string;
  readonly "aria-describedby"?: string;
}

/** An element to fill in, such as an input, with its label and, below it, a hint. */
export function Field(
  { label, hint, children }: {
    readonly label: string;
    readonly hint?: string;
    readonly children: (described: Described) => JSX.Element;
  },
) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children(
        hint === undefined ? { id } : { id, "aria-describedby": hintId },
      )}
      {hint !== undefined && <small id={hintId}>{hint}</small>}
    </div>
  );
}
