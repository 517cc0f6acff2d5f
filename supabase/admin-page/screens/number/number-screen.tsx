import { useState } from "preact/hooks";
import type { Check } from "../../checks.ts";
import { CheckList } from "../../elements/check-list.tsx";
import { Screen } from "../../elements/screen.tsx";
import { formatPhoneNumber } from "../../texts/phone-numbers.ts";
import { listPendingNotifications } from "../data/notifications.ts";
import { readPhoneNumber } from "../data/phone-numbers.ts";
import { tellPhoneNumberStory } from "../data/records.ts";
import { Loading } from "../loading.tsx";
import { Notifications } from "../notifications.tsx";
import { Story } from "../story.tsx";
import { useLoaded } from "../use-loaded.ts";
import { NumberActions } from "./number-actions.tsx";
import { NumberFacts } from "./number-facts.tsx";

/** A number: its state, what can be done with it, and its story. */
export function NumberScreen(
  { phoneNumber }: { readonly phoneNumber: string },
) {
  const [checks, setChecks] = useState<readonly Check[]>([]);
  const loaded = useLoaded(async (project) => {
    const [number, events] = await Promise.all([
      readPhoneNumber(project, phoneNumber),
      tellPhoneNumberStory(project, phoneNumber),
    ]);
    const notifications = await listPendingNotifications(
      project,
      "phone_number_id",
      number.id,
    );
    return { number, events, notifications };
  }, phoneNumber);

  return (
    <Screen title={formatPhoneNumber(phoneNumber)}>
      <Loading loaded={loaded}>
        {({ number, events, notifications }) => (
          <>
            <NumberFacts number={number} />
            <NumberActions
              number={number}
              reload={loaded.reload}
              onChecks={setChecks}
            />
            {checks.length > 0 && <CheckList checks={checks} />}
            <Notifications
              notifications={notifications}
              reload={loaded.reload}
            />
            <Story events={events} ofNumber={phoneNumber} />
          </>
        )}
      </Loading>
    </Screen>
  );
}
