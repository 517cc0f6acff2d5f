import { Screen } from "../elements/screen.tsx";

/** Activates the one number that a link is for. */
export function ActivationScreen({ token }: { readonly token: string }) {
  return (
    <Screen title="Activate a number">
      <p>{token.length}</p>
    </Screen>
  );
}
