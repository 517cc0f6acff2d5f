import type { Message } from "../channel.ts";
import type { DueNotification, Notification } from "../delivery-book.ts";

/** The facts about the project in the messages. */
export const guide = {
  addresses: {
    functionsUrl: "https://project.supabase.co/functions/v1",
    twilioUrl: "https://api.twilio.com",
    elevenLabsUrl: "https://api.elevenlabs.io",
  },
  pages: {
    admin: null,
    elevenLabs: "https://elevenlabs.io/app/agents/phone-numbers",
    twilio: "https://console.twilio.com/",
  },
  looksIdsUp: false,
};

/** A message to a channel, in which these notifications have these links. */
export function messageAbout(
  notifications: readonly Notification[],
  links: Readonly<Record<string, string>> = {},
): Message {
  return { notifications, links: new Map(Object.entries(links)) };
}

/** An undelivered notification to import a number, with a test's changes. */
export function notification(
  changes: Partial<DueNotification> = {},
): DueNotification {
  return {
    id: "9c1d2e3f-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
    type: "elevenlabs_import_required",
    title: "Import +16045550001 to ElevenLabs for Acme",
    body: "1. Import it.\n2. Activate it.",
    bodyWithLink: "1. Import it.\n2. Open the link.",
    command: {
      method: "POST",
      path: "/admin/phone-numbers/+16045550001/activate",
      body: { elevenLabsPhoneId: "<the id>" },
    },
    organizationId: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11",
    organizationName: "Acme",
    phoneNumber: "+16045550001",
    emailed: false,
    emailedTo: [],
    posted: false,
    reminder: 0,
    waitsSince: new Date("2026-11-28T10:15:00Z"),
    costSoFar: null,
    ...changes,
  };
}

/** A notification without a number and an organization. */
export function aboutEverybody(
  changes: Partial<DueNotification> = {},
): DueNotification {
  return notification({
    id: "5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
    type: "provisioning_held",
    title: "Orders are held",
    body: "They go on by themselves.",
    bodyWithLink: null,
    command: null,
    organizationId: null,
    organizationName: null,
    phoneNumber: null,
    ...changes,
  });
}
