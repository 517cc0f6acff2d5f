/** ElevenLabs' host, or one of its regions (https://elevenlabs.io/docs/overview/administration/data-residency). */
const HOST = /^api(\.[a-z0-9-]+)*\.elevenlabs\.io$/;
const PATH = "/twilio/inbound_call";

/** Where ElevenLabs lets Twilio ask about a call, unless the workspace is in another region. */
export const ELEVENLABS_VOICE_URL = `https://api.elevenlabs.io${PATH}`;

/** Whether calls go to ElevenLabs. Not documented: it is what an import is seen to set. */
export function leadsToElevenLabs(voiceUrl: string): boolean {
  if (!URL.canParse(voiceUrl)) return false;
  const { protocol, hostname, port, pathname } = new URL(voiceUrl);
  return protocol === "https:" && port === "" && HOST.test(hostname) &&
    pathname === PATH;
}
