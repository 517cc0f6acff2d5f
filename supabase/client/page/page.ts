import {
  onRecovery,
  onSignOut,
  setNewPassword,
  signOut,
  signUp,
} from "../accounts.ts";
import { ApiError } from "../api-error.ts";
import { placeCall } from "../calls.ts";
import { connect } from "../client.ts";
import { listPhoneNumbers } from "../organization-phone-number.ts";
import { changeWish, insertOrganization } from "../organizations.ts";
import { find, say, show, valueOf } from "./elements.ts";
import { createFollower } from "./follow-number.ts";
import { onClick, onSubmit, report } from "./forms.ts";
import { publishableKey, url } from "./project.ts";
import { showCalls } from "./show-calls.ts";
import { prepareSignIn } from "./sign-in.ts";

const client = connect(url, publishableKey);
/** The page without what a link added. */
const pageUrl = location.origin + location.pathname;
const follower = createFollower(client);
/** The organization that is shown, or that the form makes: sent twice, the form makes one, with one number. */
let organizationId: string = crypto.randomUUID();
/** The call that was asked for, until it is known how that ended: asked for again, it is the same call. */
let call: { readonly to: string; readonly idempotencyKey: string } | undefined;

/** Whether the user came to set a new password. */
let isRecovering = false;

/** Looks and sign-outs so far: what an earlier look still finds is shown no more. */
let turns = 0;

/** Shows what there is for the user, or for a stranger; where that cannot be read, a button to look again. */
async function open(): Promise<void> {
  const turn = ++turns;
  try {
    await look(() => turn === turns);
  } catch (error) {
    if (turn !== turns) return;
    say("");
    show("look-again");
    report(error);
  }
}

async function look(isWanted: () => boolean): Promise<void> {
  const isSignedIn = await hasSession();
  const [first] = isSignedIn ? await listPhoneNumbers(client) : [];
  // A link of a recovery mail signs in, too.
  if (isRecovering || !isWanted()) return;
  organizationId = first?.organization_id ?? crypto.randomUUID();
  if (first !== undefined) return void follower.follow(organizationId);
  askForOrganization(isSignedIn);
}

function askForOrganization(isSignedIn: boolean): void {
  say(
    isSignedIn
      ? "Which company is the number for?"
      : "Sign up, and get a phone number for your company.",
  );
  askForCredentials(!isSignedIn);
  show("sign-up", ...isSignedIn ? ["sign-out" as const] : []);
}

async function hasSession(): Promise<boolean> {
  const { data } = await client.auth.getSession();
  return data.session !== null;
}

function askForCredentials(isWanted: boolean): void {
  const credentials = find("#credentials", HTMLFieldSetElement);
  credentials.hidden = credentials.disabled = !isWanted;
}

onSubmit("sign-up", async (form) => {
  const isAsked = !find("#credentials", HTMLFieldSetElement).hidden;
  // Signed in meanwhile, in another tab: what was typed here is of another account.
  if (isAsked && await hasSession()) return await open();
  if (isAsked) {
    const email = valueOf(form, "email");
    const password = valueOf(form, "password");
    if (
      await signUp(client, { email, password, pageUrl }) === "confirm_email"
    ) {
      say("We have sent you a mail. Open the link in it.");
      return show("sign-in");
    }
    askForCredentials(false);
  }
  await insertOrganization(client, {
    id: organizationId,
    name: valueOf(form, "name"),
    areaCode: valueOf(form, "areaCode") || undefined,
  });
  void follower.follow(organizationId);
});

onSubmit("wish", async (form) => {
  const areaCode = valueOf(form, "areaCode") || undefined;
  await changeWish(client, organizationId, { areaCode });
  void follower.follow(organizationId);
});

onSubmit("call", async (form) => {
  const to = valueOf(form, "to").replace(/[\s().-]/g, "");
  if (call?.to !== to) call = { to, idempotencyKey: crypto.randomUUID() };
  try {
    await placeCall(client, organizationId, call);
    call = undefined;
  } catch (error) {
    const isOpen = error instanceof ApiError && error.remedy === "repeat";
    if (!isOpen) call = undefined;
    throw error;
  } finally {
    await showCalls(client, organizationId);
  }
});

onClick("#refresh", () => showCalls(client, organizationId));

onSubmit("new-password", async (form) => {
  await setNewPassword(client, valueOf(form, "password"));
  form.reset();
  isRecovering = false;
  await open();
});

onClick("#sign-out", () => signOut(client));
onClick("#look-again", open);

prepareSignIn(client, { pageUrl, open });

onSignOut(client, () => {
  follower.stop();
  if (isRecovering) return;
  turns += 1;
  organizationId = crypto.randomUUID();
  // Without a look at the session: what another tab removed may be seen here for a moment more.
  askForOrganization(false);
});

onRecovery(client, (email) => {
  isRecovering = true;
  follower.stop();
  find("#new-password [name=email]", HTMLInputElement).value = email;
  say("Choose a new password.");
  show("new-password");
});

// A link of a mail that is too old, or was used, leads here with an error.
const { error } = await client.auth.initialize();
if (error !== null) history.replaceState(null, "", pageUrl);
await open();
if (error !== null) report(error);
