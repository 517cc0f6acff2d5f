import type { ComponentChildren } from "preact";

/** A link to a vendor's page, in a tab of its own: this page stays as it is. Anything but http(s) is only text. */
export function OutsideLink(
  { href, onClick, children }: {
    readonly href: string;
    readonly onClick?: () => void;
    readonly children: ComponentChildren;
  },
) {
  if (!/^https?:\/\//.test(href)) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" onClick={onClick}>
      {children}
      <span class="spoken">(opens a new tab)</span>
    </a>
  );
}
