import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";
import { Button } from "../../elements/button.tsx";
import { Problem } from "../../elements/said.tsx";
import { describeError } from "../session/admin.ts";
import type { ActionName } from "./action-button.tsx";
import { type Action, useAction } from "./use-action.ts";

/** A button that asks first, in a dialog with the fields of the action. */
export function QuestionButton(
  { label, about, kind = "plain", question, confirm, children, ...action }:
    & ActionName
    & Action
    & {
      readonly question: string;
      /** The button that does it. */
      readonly confirm: string;
      readonly children?: ComponentChildren;
    },
) {
  const { isBusy, problem, start, forget } = useAction(action);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  async function answer(): Promise<void> {
    if (await start()) dialog.current?.close();
  }

  return (
    <>
      <Button
        kind={kind}
        action={() => {
          forget();
          dialog.current?.showModal();
        }}
      >
        {label}… <span class="spoken">{about}</span>
      </Button>
      <dialog ref={dialog} aria-labelledby={id}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void answer();
          }}
        >
          <h2 id={id}>{question}</h2>
          {children}
          <Problem text={problem === undefined ? "" : describeError(problem)} />
          <p class="actions">
            <Button kind={kind} isBusy={isBusy}>{confirm}</Button>
            <Button action={() => dialog.current?.close()}>Cancel</Button>
          </p>
        </form>
      </dialog>
    </>
  );
}
