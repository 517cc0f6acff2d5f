import { Button } from "../elements/button.tsx";
import { Field } from "../elements/field.tsx";

/** Takes the id, where the project has no API key to look for it. */
export function IdForm({ id, onId, isBusy, send }: {
  readonly id: string;
  readonly onId: (id: string) => void;
  readonly isBusy: boolean;
  readonly send: () => void;
}) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) send();
      }}
    >
      <Field
        label="Id of the number at ElevenLabs"
        hint="Make sure that it is the id of this number."
      >
        {(described) => (
          <input
            {...described}
            type="text"
            value={id}
            onInput={(event) => onId(event.currentTarget.value)}
            pattern="\s*[!-~]{1,128}\s*"
            title="The id alone, without blanks in it"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            required
          />
        )}
      </Field>
      <Button kind="main" isBusy={isBusy}>Activate</Button>
    </form>
  );
}
