import { useState } from "preact/hooks";
import { TextField } from "../../elements/text-field.tsx";
import {
  formatPhoneNumber,
  withoutPunctuation,
} from "../../texts/phone-numbers.ts";
import {
  changePhoneNumber,
  releasePhoneNumber,
} from "../data/phone-numbers.ts";
import { ActionButton } from "./action-button.tsx";
import { QuestionButton } from "./question-button.tsx";

interface OfNumber {
  readonly phoneNumber: string;
  readonly organizationName: string;
  readonly reload: () => Promise<void>;
}

/** Undoes a release that is not final. */
export function KeepButton(
  { phoneNumber, organizationName, reload }: OfNumber,
) {
  return (
    <ActionButton
      label="Keep"
      about={`${formatPhoneNumber(phoneNumber)} of ${organizationName}`}
      run={(project) => changePhoneNumber(project, phoneNumber, "keep")}
      done={`${formatPhoneNumber(phoneNumber)} is kept.`}
      reload={reload}
    />
  );
}

/** The database compares what was typed with the number. */
export function ReleaseButton(
  { phoneNumber, organizationName, reload }: OfNumber,
) {
  const [typed, setTyped] = useState("");
  const written = formatPhoneNumber(phoneNumber);
  return (
    <QuestionButton
      label="Release"
      about={`${written} of ${organizationName}`}
      kind="dangerous"
      question={`Give ${written} back to Twilio?`}
      confirm="Give it back"
      run={(project) =>
        releasePhoneNumber(project, phoneNumber, withoutPunctuation(typed))}
      done={`${written} is given back to Twilio now.`}
      reload={reload}
    >
      <p>
        {organizationName}{" "}
        loses the number for good, and nobody can call it any more. No other is
        bought until its order is retried.
      </p>
      <TextField
        label={`Type ${phoneNumber} to confirm it`}
        value={typed}
        onValue={setTyped}
      />
    </QuestionButton>
  );
}

/** Takes an active number out of use. */
export function SuspendButton(
  { phoneNumber, organizationName, reload }: OfNumber,
) {
  const written = formatPhoneNumber(phoneNumber);
  return (
    <QuestionButton
      label="Suspend"
      about={`${written} of ${organizationName}`}
      kind="dangerous"
      question={`Suspend ${written}?`}
      confirm="Suspend it"
      run={(project) => changePhoneNumber(project, phoneNumber, "suspend")}
      done={`${written} is suspended.`}
      reload={reload}
    >
      <p>
        Callers of {organizationName}{" "}
        hear a neutral message, and nobody can call from the number, until it is
        resumed. It costs what it costs.
      </p>
    </QuestionButton>
  );
}

/** Puts a suspended number in use again. */
export function ResumeButton(
  { phoneNumber, organizationName, reload }: OfNumber,
) {
  return (
    <ActionButton
      label="Resume"
      about={`${formatPhoneNumber(phoneNumber)} of ${organizationName}`}
      kind="main"
      run={(project) => changePhoneNumber(project, phoneNumber, "resume")}
      done={`${formatPhoneNumber(phoneNumber)} is in use again.`}
      reload={reload}
    />
  );
}
