import { useEffect, useState } from "preact/hooks";
import { ActivationScreen } from "./activation/activation-screen.tsx";
import { AdministrationLink } from "./elements/administration-link.tsx";
import { Screen } from "./elements/screen.tsx";
import { takeRoute } from "./route.ts";
import { AdminScreens } from "./screens/admin-screens.tsx";

const opened = takeRoute();

/** Shows the part of the page that its address opens: a link's screen, or the admins'. */
export function App() {
  const [route, setRoute] = useState(opened);
  useEffect(() => {
    // Another link that is opened in this tab loads no page.
    const onChange = () => setRoute(takeRoute());
    addEventListener("hashchange", onChange);
    return () => removeEventListener("hashchange", onChange);
  }, []);

  // A page around this one could make an admin click here.
  if (self !== top) {
    return (
      <Screen title="Open this page by itself">
        <p>It does not work inside another page.</p>
      </Screen>
    );
  }
  if (route.part === "activation") {
    return <ActivationScreen key={route.token} token={route.token} />;
  }
  if (route.part === "forgotten_link") {
    return (
      <Screen title="Open the link again">
        <p>
          This page forgets a link when it is loaded again. Open the link in the
          message once more.
        </p>
        <AdministrationLink />
      </Screen>
    );
  }
  return <AdminScreens />;
}
