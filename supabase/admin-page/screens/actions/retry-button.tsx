import { useState } from "preact/hooks";
import { TextField } from "../../elements/text-field.tsx";
import { retryOrder } from "../data/orders.ts";
import { QuestionButton } from "./question-button.tsx";

/** Queues an order again, perhaps for another area code. */
export function RetryButton({ organizationId, organizationName, reload }: {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly reload: () => Promise<void>;
}) {
  const [areaCode, setAreaCode] = useState("");
  return (
    <QuestionButton
      label="Retry"
      about={`the order of ${organizationName}`}
      kind="main"
      question={`Buy a number for ${organizationName}?`}
      confirm="Retry the order"
      run={(project) => retryOrder(project, organizationId, areaCode)}
      done={`The order of ${organizationName} is queued again.`}
      reload={reload}
    >
      <p>
        It costs what a number costs. The limit of numbers that its user may
        have does not stop it.
      </p>
      <TextField
        label="Another area code, if you like"
        hint="Three digits, such as 604. Empty: the present wish."
        isOptional
        value={areaCode}
        onValue={setAreaCode}
      />
    </QuestionButton>
  );
}
