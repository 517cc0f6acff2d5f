import type { ComponentChildren } from "preact";

/** A link to a vendor's page, in a tab of its own: this page stays as it is. Anything but http(s) is only text. */
export function OutsideLink(
  { href, before, children }: {
    readonly href: string;
    /** Done first, while this page still has the focus, as the clipboard requires. */
    readonly before?: () => Promise<void>;
    readonly children: ComponentChildren;
  },
) {
  if (!/^https?:\/\//.test(href)) return <>{children}</>;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        if (before === undefined) return;
        event.preventDefault();
        void before().finally(() =>
          open(href, "_blank", "noopener,noreferrer")
        );
      }}
    >
      {children}
      <span class="spoken">(opens a new tab)</span>
    </a>
  );
}
