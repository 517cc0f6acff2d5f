import {
  assertEquals,
  assertRejects,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import {
  getExpectedTwilioSignature,
  validateRequest,
} from "twilio/lib/webhooks/webhooks.js";
import {
  AUTH_TOKEN,
  form,
  PUBLIC_URL,
  signedRequest,
} from "./testing/sign-form.ts";
import {
  importTwilioKeys,
  type Signing,
  verifyTwilioRequest,
} from "./verify-twilio-request.ts";
import { ApiError } from "../_shared/http/api-error.ts";

const signing: Signing = {
  keys: importTwilioKeys([AUTH_TOKEN]),
  url: PUBLIC_URL,
};

/** Twilio's own example (https://www.twilio.com/docs/usage/security#validating-requests). */
const documented = {
  url: "https://mycompany.com/myapp.php",
  query: "?foo=1&bar=2",
  authToken: "12345",
  signature: "RSOYDt4T1cUTdK1PDd93/VVr8B8=",
  fields: {
    CallSid: "CA1234567890ABCDE",
    Caller: "+14158675309",
    Digits: "1234",
    From: "+14158675309",
    To: "+18005551212",
  },
};

Deno.test("the example of Twilio's documentation is valid, query included", async () => {
  const { url, query, authToken, signature, fields } = documented;
  const request = new Request(`http://localhost/twilio/voice${query}`, {
    method: "POST",
    headers: { "x-twilio-signature": signature },
    body: new URLSearchParams(fields),
  });
  const read = await verifyTwilioRequest(request, {
    keys: importTwilioKeys([authToken]),
    url,
  });
  assertStrictEquals(read.get("To"), "+18005551212");
});

Deno.test("the signature is checked with the public URL, not with the request's own", async () => {
  const read = await verifyTwilioRequest(signedRequest(), signing);
  assertEquals(Object.fromEntries(read), form);
});

Deno.test("a signature with the token before the present one is valid, and none with a third", async () => {
  const rotated: Signing = {
    keys: importTwilioKeys(["the-new-token", AUTH_TOKEN]),
    url: PUBLIC_URL,
  };
  await verifyTwilioRequest(signedRequest(), rotated);
  const signedAnew = signedRequest(form, { authToken: "the-new-token" });
  await verifyTwilioRequest(signedAnew, rotated);
  const third = signedRequest(form, { authToken: "a-third-token" });
  await assertRejects(() => verifyTwilioRequest(third, rotated), ApiError);
});

Deno.test("a parameter may have several values", async () => {
  const url = "http://localhost/twilio/voice";
  const fields = { ...form, Extra: ["bc", "a"] };
  const signature = getExpectedTwilioSignature(AUTH_TOKEN, PUBLIC_URL, fields);
  const body = new URLSearchParams([
    ...Object.entries(form),
    ["Extra", "bc"],
    ["Extra", "a"],
  ]);
  const headers = { "x-twilio-signature": signature };
  const request = new Request(url, { method: "POST", headers, body });
  const read = await verifyTwilioRequest(request, signing);
  assertEquals(read.getAll("Extra"), ["bc", "a"]);
});

for (
  const [url, signedUrl] of [
    ["https://a.example/voice", "https://a.example:443/voice"],
    ["https://a.example:443/voice", "https://a.example/voice"],
    ["https://a.example:8443/voice", "https://a.example/voice"],
    ["http://a.example/voice", "http://a.example:80/voice"],
    ["https://a.example/caf\u00e9", "https://a.example/caf%C3%A9"],
    ["https://a.example/caf\u00e9", "https://a.example:443/caf%C3%A9"],
  ] as const
) {
  Deno.test(`Twilio may write ${url} as ${signedUrl}, as its SDK takes it`, async () => {
    const signature = getExpectedTwilioSignature(AUTH_TOKEN, signedUrl, form);
    assertStrictEquals(validateRequest(AUTH_TOKEN, signature, url, form), true);
    const request = signedRequest(form, { url: signedUrl });
    const read = await verifyTwilioRequest(request, { ...signing, url });
    assertEquals(Object.fromEntries(read), form);
  });
}

for (
  const [url, signedUrl] of [
    ["https://a.example/voice", "https://a.example:80/voice"],
    ["https://a.example/voice", "http://a.example/voice"],
    ["https://a.example/voice", "https://a.example:8443/voice"],
    ["https://a.example/voice", "https://a.example.evil/voice"],
  ] as const
) {
  Deno.test(`${signedUrl} is no way to write ${url}, as in Twilio's SDK`, async () => {
    const signature = getExpectedTwilioSignature(AUTH_TOKEN, signedUrl, form);
    assertStrictEquals(
      validateRequest(AUTH_TOKEN, signature, url, form),
      false,
    );
    const request = signedRequest(form, { url: signedUrl });
    await assertRejects(
      () => verifyTwilioRequest(request, { ...signing, url }),
      ApiError,
    );
  });
}

const valid = signedRequest();
const signature = valid.headers.get("x-twilio-signature") ?? "";
const text = await valid.text();

function unsigned(headers: Record<string, string>, body: string, query = "") {
  return new Request(`http://localhost/twilio/voice${query}`, {
    method: "POST",
    headers,
    body,
  });
}

const header = { "x-twilio-signature": signature };
const forged: Readonly<Record<string, () => Request>> = {
  "no signature": () => unsigned({}, text),
  "an empty signature": () => unsigned({ "x-twilio-signature": "" }, text),
  "half a signature": () =>
    unsigned({ "x-twilio-signature": signature.slice(0, 14) }, text),
  "another account's": () => signedRequest(form, { authToken: "another" }),
  "a signature of another URL": () =>
    signedRequest(form, { url: "http://localhost:9000/twilio/voice" }),
  "another caller than was signed": () =>
    unsigned(header, text.replace("550199", "550198")),
  "a parameter more than was signed": () => unsigned(header, `${text}&a=b`),
  "a query that was not signed": () => unsigned(header, text, "?a=b"),
  "a body that is no form": () => unsigned(header, JSON.stringify(form)),
};

for (const [what, make] of Object.entries(forged)) {
  Deno.test(`${what} is refused`, async () => {
    const { status, code } = await assertRejects(
      () => verifyTwilioRequest(make(), signing),
      ApiError,
    );
    assertEquals([status, code], [403, "INVALID_TWILIO_SIGNATURE"]);
  });
}
