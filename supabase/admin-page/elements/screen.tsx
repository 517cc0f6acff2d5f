import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** All that the page shows at a time. A new one takes the focus, so that a screen reader begins at its title. */
export function Screen(
  { title, children }: {
    readonly title: string;
    readonly children: ComponentChildren;
  },
) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · One Number`;
    heading.current?.focus();
  }, [title]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>{title}</h1>
      {children}
    </>
  );
}
