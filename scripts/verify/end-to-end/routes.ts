import { randomUUID } from "node:crypto";

const number = "/admin/phone-numbers/%2B16045550199";
export const organization = `/organizations/${randomUUID()}`;

/** Every route with the methods that it takes. */
export const routes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["activate", "import", "release", "keep", "suspend", "resume"].map(
      (action) => [`${number}/${action}`, "POST, OPTIONS"],
    ),
  ),
  [number]: "GET, HEAD, OPTIONS",
  [`/admin${organization}/order/retry`]: "POST, OPTIONS",
  [`/admin/notifications/${randomUUID()}/dismiss`]: "POST, OPTIONS",
  "/admin/notifications": "GET, HEAD, OPTIONS",
  "/admin/costs": "GET, HEAD, OPTIONS",
  "/admin/health": "GET, HEAD, OPTIONS",
  "/admin/reconciliation": "GET, HEAD, POST, OPTIONS",
  "/admin/test-wake-up": "POST, OPTIONS",
  [`${organization}/phone-numbers`]: "GET, HEAD, OPTIONS",
  [`${organization}/calls`]: "GET, HEAD, POST, OPTIONS",
  "/activation-link/open": "POST, OPTIONS",
  "/activation-link/activate": "POST, OPTIONS",
  "/elevenlabs/conversation-init": "POST, OPTIONS",
  "/elevenlabs/post-call": "POST, OPTIONS",
  "/twilio/voice": "POST, OPTIONS",
  "/provision-phone-number": "POST, OPTIONS",
  "/release-phone-number": "POST, OPTIONS",
  "/notify-admins": "POST, OPTIONS",
  "/import-phone-number": "POST, OPTIONS",
  "/notice-imports": "POST, OPTIONS",
  "/heartbeat": "POST, OPTIONS",
  "/reconcile": "POST, OPTIONS",
  "/count-messages": "POST, OPTIONS",
};

/** The routes that only the database calls. */
export const woken = Object.keys(routes).filter((route) =>
  /^\/[^/]+$|test-wake-up$/.test(route)
);
