import { Screen } from "../elements/screen.tsx";

/** What a signed-in admin sees. */
export function AdminScreens() {
  return (
    <Screen title="Administration">
      <p>Open the link in a message about a number.</p>
    </Screen>
  );
}
