import { useState } from "preact/hooks";
import { type Check, checksIn } from "../../checks.ts";
import { Button } from "../../elements/button.tsx";
import { CheckList } from "../../elements/check-list.tsx";
import { ImportSteps } from "../../elements/import-steps.tsx";
import { Problem } from "../../elements/said.tsx";
import { TextField } from "../../elements/text-field.tsx";
import { formatPhoneNumber } from "../../texts/phone-numbers.ts";
import { useAction } from "../actions/use-action.ts";
import {
  activatePhoneNumber,
  importPhoneNumber,
  type PhoneNumber,
} from "../data/phone-numbers.ts";
import { describeError } from "../session/admin.ts";

/** Refusals that an id answers: nobody can look it up, or there are several. */
const ASKS_FOR_ID = ["AMBIGUOUS_IMPORT", "ELEVENLABS_NOT_CONFIGURED"];

/** Activates a number that waits for its import, or imports it before. */
export function Activation({ number, reload, onChecks }: {
  readonly number: PhoneNumber;
  readonly reload: () => Promise<void>;
  /** The checks of the activation, which outlast this form. */
  readonly onChecks: (checks: readonly Check[]) => void;
}) {
  const [id, setId] = useState("");
  const { phoneNumber } = number;
  const done = `${formatPhoneNumber(phoneNumber)} is active.`;
  const activation = useAction({
    run: async (project) =>
      onChecks(
        await activatePhoneNumber(project, phoneNumber, {
          elevenLabsPhoneId: id,
        }),
      ),
    done,
    reload,
  });
  const imported = useAction({
    run: async (project) =>
      onChecks(await importPhoneNumber(project, phoneNumber)),
    done,
    reload,
  });
  const problem = activation.problem ?? imported.problem;
  const failed = checksIn(problem?.details);
  const asksForId = number.asksForId ||
    ASKS_FOR_ID.includes(activation.problem?.code ?? "");
  const isBusy = activation.isBusy || imported.isBusy;

  return (
    <form
      aria-label="Activate"
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        imported.forget();
        void activation.start();
      }}
    >
      {number.canImport
        ? (
          <p>
            ElevenLabs imports the number through its API, and the agent answers
            it at once.
          </p>
        )
        : (
          <ImportSteps
            phoneNumber={phoneNumber}
            organizationName={number.organizationName}
            elevenLabsPage={number.links.elevenLabs}
            asksForId={asksForId}
            isWatched={false}
          />
        )}
      {asksForId && (
        <TextField label="ElevenLabs id" value={id} onValue={setId} />
      )}
      <Problem text={problem === undefined ? "" : describeError(problem)} />
      {failed.length > 0 && <CheckList checks={failed} />}
      <p class="actions">
        {number.canImport && (
          <Button
            kind="main"
            isBusy={isBusy}
            action={() => {
              activation.forget();
              void imported.start();
            }}
          >
            Import and activate
          </Button>
        )}
        <Button kind={number.canImport ? "plain" : "main"} isBusy={isBusy}>
          {number.canImport ? "Activate an import made by hand" : "Activate"}
        </Button>
      </p>
    </form>
  );
}
