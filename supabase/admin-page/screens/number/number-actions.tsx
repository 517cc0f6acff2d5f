import type { Check } from "../../checks.ts";
import { formatPhoneNumber } from "../../texts/phone-numbers.ts";
import { ActionButton } from "../actions/action-button.tsx";
import {
  KeepButton,
  ReleaseButton,
  ResumeButton,
  SuspendButton,
} from "../actions/number-buttons.tsx";
import {
  activatePhoneNumber,
  type PhoneNumber,
} from "../data/phone-numbers.ts";
import { Activation } from "./activation.tsx";
import { type NumberAction, possibleActions } from "./possible-actions.ts";
import { ReplaceButton } from "./replace-button.tsx";

/** What can be done with a number in its state. */
export function NumberActions({ number, reload, onChecks }: {
  readonly number: PhoneNumber;
  readonly reload: () => Promise<void>;
  readonly onChecks: (checks: readonly Check[]) => void;
}) {
  const actions = possibleActions(number);
  if (actions.length === 0) return null;
  const may = (action: NumberAction) => actions.includes(action);
  const { phoneNumber, organizationName } = number;
  const subject = { phoneNumber, organizationName, reload };
  const checked = { number, reload, onChecks };
  return (
    <section aria-label="Actions">
      {may("activate") && <Activation {...checked} />}
      <div class="actions">
        {may("verify") && (
          <ActionButton
            label="Check the id"
            about={`of ${formatPhoneNumber(phoneNumber)} at ElevenLabs`}
            run={async (project) =>
              onChecks(await activatePhoneNumber(project, phoneNumber))}
            done={`The id of ${formatPhoneNumber(phoneNumber)} is verified.`}
            reload={reload}
          />
        )}
        {may("resume") && <ResumeButton {...subject} />}
        {may("keep") && <KeepButton {...subject} />}
        {may("replace") && <ReplaceButton {...checked} />}
        {may("suspend") && <SuspendButton {...subject} />}
        {may("release") && <ReleaseButton {...subject} />}
      </div>
    </section>
  );
}
