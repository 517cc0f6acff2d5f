/** The URL of our functions. */
export const FUNCTIONS = "https://ref.supabase.co/functions/v1";

/** The input of a check with a complete environment. */
export function question(port: number, variables: Record<string, string> = {}) {
  return {
    environment: {
      SUPABASE_URL: "https://ref.supabase.co",
      ELEVENLABS_API_BASE_URL: `http://127.0.0.1:${port}`,
      ELEVENLABS_API_KEY: "sk_of_the_test",
      ELEVENLABS_AGENT_ID: "agent_jack",
      ELEVENLABS_WEBHOOK_SECRET: "topsecret",
      ELEVENLABS_POST_CALL_SECRET: "wsec_of_the_test",
      ...variables,
    },
    deadline: AbortSignal.timeout(60_000),
  };
}

/** An agent with these webhooks of its own; null leaves a webhook to the workspace. */
export function agent(
  conversation_initiation_client_data_webhook: unknown = null,
  post_call_webhook_id: string | null = null,
) {
  return Response.json({
    conversation_config: { agent: { first_message: "" } },
    platform_settings: {
      workspace_overrides: {
        conversation_initiation_client_data_webhook,
        webhooks: { post_call_webhook_id },
      },
    },
  });
}

/** The workspace's settings. */
export function settings(
  conversation_initiation_client_data_webhook: unknown,
  post_call_webhook_id: string | null = null,
) {
  return Response.json({
    conversation_initiation_client_data_webhook,
    webhooks: { post_call_webhook_id },
  });
}

/** The webhooks of the workspace, switched on unless a test says otherwise. */
export function list(
  ...webhooks: readonly {
    readonly webhook_id: string;
    readonly webhook_url: string;
    readonly is_disabled?: boolean;
    readonly is_auto_disabled?: boolean;
  }[]
) {
  return Response.json({
    webhooks: webhooks.map((webhook) => ({
      is_disabled: false,
      is_auto_disabled: false,
      ...webhook,
    })),
  });
}

/** The answer to a key that lacks a permission. */
export function refusal() {
  const message = "The API key sk_of_the_test is missing the permission x_read";
  const detail = { status: "missing_permissions", message };
  return Response.json({ detail }, { status: 401 });
}
