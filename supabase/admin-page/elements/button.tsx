import type { ComponentChildren } from "preact";

/**
 * A button that does something now; without an action, it sends its form. While it is busy it keeps the focus, and
 * does nothing.
 */
export function Button(
  { action, kind = "plain", isBusy = false, isDisabled = false, children }: {
    readonly action?: () => void;
    /** The one that a screen is for; any other; one that cannot be undone. */
    readonly kind?: "main" | "plain" | "dangerous";
    readonly isBusy?: boolean;
    readonly isDisabled?: boolean;
    readonly children: ComponentChildren;
  },
) {
  return (
    <button
      type={action === undefined ? "submit" : "button"}
      class={kind}
      aria-busy={isBusy}
      aria-disabled={isBusy}
      disabled={isDisabled}
      onClick={(event) => {
        if (isBusy) event.preventDefault();
        else action?.();
      }}
    >
      {children}
    </button>
  );
}
