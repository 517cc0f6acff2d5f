import type { ComponentChildren } from "preact";
import { OutsideLink } from "../elements/outside-link.tsx";
import { apiUrl } from "../project.ts";
import { studioOf } from "../texts/studio.ts";

/** A link to the project's Studio, where everything else is. */
export function StudioLink(
  { children }: { readonly children: ComponentChildren },
) {
  return <OutsideLink href={studioOf(apiUrl)}>{children}</OutsideLink>;
}
