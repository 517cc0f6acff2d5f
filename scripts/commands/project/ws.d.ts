// What supabase-js takes as its transport; the published types of ws do not fit it, because their events differ.
declare module "ws" {
  import type { RealtimeClientOptions } from "@supabase/supabase-js";
  const WebSocket: NonNullable<RealtimeClientOptions["transport"]>;
  export default WebSocket;
}
