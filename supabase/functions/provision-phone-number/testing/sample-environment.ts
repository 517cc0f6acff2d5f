/** The variables of the smallest configuration. */
export const environment = {
  SUPABASE_URL: "https://project.supabase.co",
  SUPABASE_SECRET_KEYS: '{"default":"sb_secret_one"}',
  EDGE_FUNCTION_SECRET: `whsec_${btoa("a secret of at least 24 bytes")}`,
  DEFAULT_COUNTRY: "CA",
  TWILIO_ACCOUNT_SID: `AC${"0".repeat(31)}1`,
  TWILIO_AUTH_TOKEN: "the-auth-token",
};
