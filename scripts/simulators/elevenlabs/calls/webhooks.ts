/** What the owner of a workspace has told ElevenLabs to ask and to tell. */
export interface Webhooks {
  /** Asked while a call rings; static headers are all that it can be known by. */
  readonly conversationInit: {
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
  } | null;
  /** Told when a call is over, signed with the secret. */
  readonly postCall: { readonly url: string; readonly secret: string } | null;
}

/** A workspace of which nobody wants to hear. */
export const noWebhooks: Webhooks = { conversationInit: null, postCall: null };
