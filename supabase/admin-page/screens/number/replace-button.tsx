import type { Check } from "../../activation/activation-link.ts";
import { useState } from "preact/hooks";
import { TextField } from "../text-field.tsx";
import { QuestionButton } from "../actions/question-button.tsx";
import {
  activatePhoneNumber,
  type PhoneNumber,
} from "../data/phone-numbers.ts";
import { formatPhoneNumber } from "../../elements/phone-number.ts";

/** Gives a number another id, where its calls reach no agent or the wrong one. */
export function ReplaceButton({ number, reload, onChecks }: {
  readonly number: PhoneNumber;
  readonly reload: () => Promise<void>;
  readonly onChecks: (checks: readonly Check[]) => void;
}) {
  const [id, setId] = useState("");
  const written = formatPhoneNumber(number.phoneNumber);
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
      <TextField label="ElevenLabs id" value={id} onValue={setId} />
    </QuestionButton>
  );
}
