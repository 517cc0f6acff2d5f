import { useState } from "preact/hooks";
import { TextField } from "../../elements/text-field.tsx";
import { dismissNotification } from "../data/notifications.ts";
import { QuestionButton } from "./question-button.tsx";

/** Ends a notification that needs no work, with a reason. */
export function DismissButton({ notificationId, title, isOfOrders, reload }: {
  readonly notificationId: string;
  readonly title: string;
  /** All orders of a user that wait for the same reason have one notification. */
  readonly isOfOrders: boolean;
  readonly reload: () => Promise<void>;
}) {
  const [reason, setReason] = useState("");
  return (
    <QuestionButton
      label="Dismiss"
      about={title}
      question="Does this need no work?"
      confirm="Dismiss it"
      run={(project) => dismissNotification(project, notificationId, reason)}
      done={`Dismissed: ${title}`}
      reload={reload}
    >
      <p>
        {title}. {isOfOrders
          ? "This dismisses the notification of all orders that wait for the same reason. Nothing is bought."
          : "Nothing else changes: a number goes on costing what it costs."}
      </p>
      <TextField
        label="Why it needs no work"
        value={reason}
        onValue={setReason}
      />
    </QuestionButton>
  );
}
