import { useEffect, useMemo, useState } from "preact/hooks";
import { Button } from "../elements/button.tsx";
import { Problem, Status } from "../elements/said.tsx";
import { Screen } from "../elements/screen.tsx";
import { type Address, parseAddress } from "./address.ts";
import { Home } from "./home/home.tsx";
import { NumberScreen } from "./number/number-screen.tsx";
import { OrganizationScreen } from "./organization/organization-screen.tsx";
import { Search } from "./search.tsx";
import { AdminProvider, type Said } from "./session/admin.ts";
import { type Client, openClient } from "./session/open-client.ts";
import { SignIn } from "./session/sign-in.tsx";
import { useSession } from "./session/use-session.ts";

/** What a signed-in admin sees; anybody else signs in first. */
export function AdminScreens() {
  const [client] = useState(openClient);
  const { session, look, end } = useSession(client);
  switch (session.state) {
    case "looking":
      return <p class="quiet">One moment…</p>;
    case "unknown":
      return (
        <Screen title="Administration">
          <Problem text={session.problem} />
          <p class="actions">
            <Button kind="main" action={() => void look()}>Try again</Button>
            <Button action={() => void end("")}>Sign out</Button>
          </p>
        </Screen>
      );
    case "signed_out":
      return <SignIn client={client} session={session} onSignedIn={look} />;
    case "signed_in":
      return <SignedIn client={client} email={session.email} end={end} />;
  }
}

function SignedIn({ client, email, end }: {
  readonly client: Client;
  readonly email: string;
  readonly end: (reason: string) => Promise<void>;
}) {
  const [said, say] = useState<Said>({ text: "", isProblem: false });
  const address = useAddress();
  // What was said is about the screen that was left.
  useEffect(() => say({ text: "", isProblem: false }), [address]);
  const admin = useMemo(() => ({
    project: { client },
    say,
    end: (reason: string) => void end(reason),
  }), [client, end]);
  return (
    <AdminProvider value={admin}>
      <nav aria-label="Screens" class="bar">
        <a href="#/">What waits</a>
        <a href="#/search/">Search</a>
        <span class="quiet">{email}</span>
        <Button action={() => admin.end("")}>Sign out</Button>
      </nav>
      <CurrentScreen address={address} />
      <div class="said">
        <Status text={said.isProblem ? "" : said.text} />
        <Problem text={said.isProblem ? said.text : ""} />
      </div>
    </AdminProvider>
  );
}

function CurrentScreen({ address }: { readonly address: Address }) {
  switch (address.screen) {
    case "home":
      return <Home />;
    case "search":
      return <Search key={address.words} words={address.words} />;
    case "organization":
      return (
        <OrganizationScreen
          key={address.organizationId}
          organizationId={address.organizationId}
        />
      );
    case "phone_number":
      return (
        <NumberScreen
          key={address.phoneNumber}
          phoneNumber={address.phoneNumber}
        />
      );
  }
}

/** The address in the fragment, as it changes. */
function useAddress(): Address {
  const [address, setAddress] = useState(() => parseAddress(location.hash));
  useEffect(() => {
    const onChange = () => setAddress(parseAddress(location.hash));
    addEventListener("hashchange", onChange);
    return () => removeEventListener("hashchange", onChange);
  }, []);
  return address;
}
