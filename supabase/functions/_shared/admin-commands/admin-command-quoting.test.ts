import { assert, assertEquals } from "../std/assert.ts";
import { toCurl } from "./admin-command.ts";

const functionsUrl = "https://project.supabase.co/functions/v1";
const addresses = {
  functionsUrl,
  twilioUrl: "https://api.twilio.com",
  elevenLabsUrl: "https://api.elevenlabs.io",
};

/** The words that curl gets when a shell runs this line. */
async function wordsOf(line: string): Promise<readonly string[]> {
  const script = `curl() { printf '%s\\0' "$@"; }\n${line}`;
  const { success, stdout, stderr } = await new Deno.Command("sh", {
    args: ["-eu", "-c", script],
    clearEnv: true,
    env: {
      SECRET_KEY: "key",
      TWILIO_ACCOUNT_SID: "AC1",
      TWILIO_AUTH_TOKEN: "token",
      ELEVENLABS_API_KEY: "sk",
    },
  }).output();
  assert(success, new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout).split("\0").slice(0, -1);
}

for (
  const evil of [
    `'; rm -rf /; '`,
    `'\\''"; exit 7; "`,
    "$(exit 7)`exit 7`${SECRET_KEY}$SECRET_KEY",
    `a' or 'b`,
    "\\",
    "'",
    "a\n\texit 7\n# & | > /tmp/x",
    "*?[a-z]~ !1",
  ]
) {
  Deno.test(`toCurl() keeps ${JSON.stringify(evil)} in its quotes`, async () => {
    const path = `/${evil}`;
    const ours = await wordsOf(
      toCurl({ method: "POST", path, body: { id: evil } }, addresses),
    );
    assertEquals(ours, [
      ...["-X", "POST", functionsUrl + path, "-H", "apikey: key"],
      ...["-H", "Content-Type: application/json"],
      ...["-d", JSON.stringify({ id: evil })],
    ]);
    const form = { VoiceUrl: evil };
    const twilio = await wordsOf(
      toCurl({ service: "twilio", method: "POST", path, form }, addresses),
    );
    assertEquals(twilio, [
      ...["-X", "POST"],
      `https://api.twilio.com/2010-04-01/Accounts/AC1${path}`,
      ...["-u", "AC1:token", "--data-urlencode", `VoiceUrl=${evil}`],
    ]);
    const elevenLabs = await wordsOf(
      toCurl({ service: "elevenlabs", method: "DELETE", path }, addresses),
    );
    assertEquals(elevenLabs, [
      ...["-X", "DELETE", `https://api.elevenlabs.io${path}`],
      ...["-H", "xi-api-key: sk"],
    ]);
  });
}
