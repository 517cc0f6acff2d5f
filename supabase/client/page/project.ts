// The two lines to change. These are the address and the key of `supabase start`, which are the same everywhere; those of
// a hosted project are in its dashboard: Project Settings, API Keys. A secret key (sb_secret_…) never belongs in a page.
export const url = "http://127.0.0.1:54321";
export const publishableKey = "sb_publishable_ACJWlzQHlZjBrEguHvfOxg_3BJgxAaH";
