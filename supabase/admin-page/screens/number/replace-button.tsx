import { useState } from "preact/hooks";
import { Field } from "../../elements/field.tsx";
import { QuestionButton } from "../actions/question-button.tsx";
import {
  activatePhoneNumber,
  type Check,
  type PhoneNumber,
} from "../data/phone-numbers.ts";
import { formatNumber } from "../texts/phone-numbers.ts";

/** Gives a number another id, where its calls reach no agent or the wrong one. */
export function ReplaceButton({ number, reload, onChecks }: {
  readonly number: PhoneNumber;
  readonly reload: () => Promise<void>;
  readonly onChecks: (checks: readonly Check[]) => void;
}) {
  const [id, setId] = useState("");
  const written = formatNumber(number.phoneNumber);
  return (
    <QuestionButton
      label="Replace the id"
      about={written}
      question={`Another ElevenLabs id for ${written}?`}
      confirm="Replace the id"
      run={async (project) => {
        const replaced = { elevenLabsPhoneId: id, replace: true };
        onChecks(
          await activatePhoneNumber(project, number.phoneNumber, replaced),
        );
      }}
      done={`${written} has another ElevenLabs id.`}
      reload={reload}
    >
      <p>
        {number.elevenLabsPhoneId === null
          ? "It has none now."
          : `Now it is ${number.elevenLabsPhoneId}.`}
      </p>
      <Field label="ElevenLabs id" value={id} onValue={setId} />
    </QuestionButton>
  );
}
