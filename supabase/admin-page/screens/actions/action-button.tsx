import { Button } from "../../elements/button.tsx";
import { Problem } from "../../elements/said.tsx";
import { describeError } from "../session/admin.ts";
import { type Action, useAction } from "./use-action.ts";

/** How a button names its action. */
export interface ActionName {
  readonly label: string;
  /** For whom or what it is, where the page has several such buttons: read aloud, not shown. */
  readonly about: string;
  readonly kind?: "main" | "plain" | "dangerous";
}

/** A button that acts at once. */
export function ActionButton(
  { label, about, kind = "plain", ...action }: ActionName & Action,
) {
  const { isBusy, problem, start } = useAction(action);
  return (
    <>
      <Button kind={kind} isBusy={isBusy} action={() => void start()}>
        {label} <span class="spoken">{about}</span>
      </Button>
      <Problem text={problem === undefined ? "" : describeError(problem)} />
    </>
  );
}
