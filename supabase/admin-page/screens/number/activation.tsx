import { type Check, checksIn } from "../../activation/activation-link.ts";
import { useState } from "preact/hooks";
import { ImportSteps } from "../../activation/import-steps.tsx";
import { Button } from "../../elements/button.tsx";
import { TextField } from "../text-field.tsx";
import { Problem } from "../../elements/said.tsx";
import { useAction } from "../actions/use-action.ts";
import {
  activatePhoneNumber,
  importPhoneNumber,
  type PhoneNumber,
} from "../data/phone-numbers.ts";
import { describeError } from "../session/admin.ts";
import { formatPhoneNumber } from "../../elements/phone-number.ts";
import { CheckList } from "../../activation/check-list.tsx";

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
            number={number}
            links={number.links}
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
