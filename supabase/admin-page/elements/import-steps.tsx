import { useState } from "preact/hooks";
import { OrganizationName } from "./organization-name.tsx";
import { OutsideLink } from "./outside-link.tsx";

/** The steps at ElevenLabs, in the words of its dashboard. */
export function ImportSteps(
  { phoneNumber, organizationName, elevenLabsPage, asksForId, isWatched }: {
    readonly phoneNumber: string;
    readonly organizationName: string;
    /** Where numbers are imported. */
    readonly elevenLabsPage: string;
    readonly asksForId: boolean;
    /** Whether the page asks ElevenLabs by itself, when the admin comes back. */
    readonly isWatched: boolean;
  },
) {
  const [isCopied, setIsCopied] = useState<boolean>();
  const copy = async () => {
    const written = navigator.clipboard.writeText(phoneNumber);
    setIsCopied(await written.then(() => true, () => false));
  };
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">At ElevenLabs</h2>
      <ol>
        <li>
          <OutsideLink href={elevenLabsPage} before={copy}>
            Copy {phoneNumber} and open ElevenLabs
          </OutsideLink>
          {isCopied === false && (
            <span>. The browser does not copy it: do that yourself</span>
          )}
        </li>
        <li>
          Import a number from Twilio: paste the phone number, with the label
          {" "}
          <OrganizationName name={organizationName} />{" "}
          and the Account SID and Auth Token of your Twilio account.
        </li>
        <li>Assign the agent to it.</li>
        {asksForId
          ? (
            <li>
              Copy the id that ElevenLabs gives the number, and paste it here.
            </li>
          )
          : isWatched
          ? <li>Come back to this page: it looks by itself.</li>
          : <li>Come back and activate it: its id is looked up.</li>}
      </ol>
    </section>
  );
}
