import { useState } from "preact/hooks";
import type { Check } from "../../checks.ts";
import { TextField } from "../../elements/text-field.tsx";
import { formatPhoneNumber } from "../../texts/phone-numbers.ts";
import { QuestionButton } from "../actions/question-button.tsx";
import {
  activatePhoneNumber,
  type PhoneNumber,
} from "../data/phone-numbers.ts";

/** Gives a number another id, where its calls reach no agent or the wrong one. */
export function ReplaceButton({ number, reload, onChecks }: {
  readonly number: PhoneNumber;
  readonly reload: () => Promise<void>;
  readonly onChecks: (checks: readonly Check[]) => void;
}) {
  const [id, setId] = useState("");
  const written = formatPhoneNumber(number.phoneNumber);
  const { elevenLabsPhoneId: present } = number;
  const label = present === null ? "Give it an id" : "Replace the id";
  return (
    <QuestionButton
      label={label}
      about={written}
      question={`${
        present === null ? "An" : "Another"
      } ElevenLabs id for ${written}?`}
      confirm={label}
      run={async (project) => {
        const replaced = { elevenLabsPhoneId: id, replace: true };
        onChecks(
          await activatePhoneNumber(project, number.phoneNumber, replaced),
        );
      }}
      done={`${written} has the ElevenLabs id ${id.trim()}.`}
      reload={reload}
    >
      <p>
        {present === null
          ? "From then on its calls are answered by its import at ElevenLabs."
          : `Now it is ${present}.`}
      </p>
      <TextField label="ElevenLabs id" value={id} onValue={setId} />
    </QuestionButton>
  );
}
