import { useState } from "preact/hooks";
import { Button } from "../elements/button.tsx";
import { Screen } from "../elements/screen.tsx";
import { TextField } from "../elements/text-field.tsx";
import {
  describeNumberStatus,
  describeOrderStatus,
} from "../texts/statuses.ts";
import { addressOf } from "./address.ts";
import { type FoundRecord, MOST_FOUND, searchRecords } from "./data/records.ts";
import { NumberLink, OrganizationLink } from "./links.tsx";
import { Loading } from "./loading.tsx";
import { useLoaded } from "./use-loaded.ts";

const matches: Readonly<Record<string, string>> = {
  name: "by its name",
  phone_number: "by its number",
  id: "by an id",
};

/** Finds organizations and numbers. The words are in the address, so that "Back" finds them again. */
export function Search({ words }: { readonly words: string }) {
  const [typed, setTyped] = useState(words);
  return (
    <Screen title="Search">
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          location.hash = addressOf({ screen: "search", words: typed.trim() });
        }}
      >
        <TextField
          label="A name, a number or an id"
          hint="Part of an organization's name (its beginning, or three letters of it); a number in any spelling; an id: the organization's, or the number's at ElevenLabs or Twilio."
          type="search"
          value={typed}
          onValue={setTyped}
        />
        <Button kind="main">Search</Button>
      </form>
      {words !== "" && <Found key={words} words={words} />}
    </Screen>
  );
}

function Found({ words }: { readonly words: string }) {
  const loaded = useLoaded((project) => searchRecords(project, words), words);
  return (
    <section aria-label="Found">
      <Loading loaded={loaded}>
        {(records) => (
          <>
            <p role="status">{summarize(records.length, words)}</p>
            <ul class="cards">
              {records.slice(0, MOST_FOUND).map((record, index) => (
                <li key={index}>
                  <FoundItem record={record} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Loading>
    </section>
  );
}

function FoundItem({ record }: { readonly record: FoundRecord }) {
  return (
    <>
      <h2>
        <OrganizationLink
          organizationId={record.organization_id}
          name={record.organization_name ?? "No organization"}
        />
      </h2>
      <p class="links">
        {record.phone_number !== null && (
          <NumberLink phoneNumber={record.phone_number} />
        )}
        <span class="quiet">
          {[
            describeState(record),
            `found ${matches[record.matched_by] ?? ""}`,
          ].join(" · ")}
        </span>
      </p>
    </>
  );
}

function describeState(
  { number_status, order_status }: FoundRecord,
): string {
  if (number_status !== null) return describeNumberStatus(number_status);
  return order_status === null
    ? "no number was ordered"
    : `order: ${describeOrderStatus(order_status)}`;
}

function summarize(count: number, words: string): string {
  if (count === 0) return `Nothing is found for “${words}”.`;
  if (count > MOST_FOUND) {
    return `More than ${MOST_FOUND} are found: type more of the name.`;
  }
  return `${count} found.`;
}
