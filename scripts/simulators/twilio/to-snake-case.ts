/** Twilio's name of a form field as its JSON has it: "VoiceUrl" to "voice_url". */
export function toSnakeCase(name: string): string {
  return name.replace(/(?<=[a-z])[A-Z]/g, "_$&").toLowerCase();
}
