// The type of supabase-js's transport; the published types of ws do not fit, because their events differ.
declare module "ws" {
  import type { RealtimeClientOptions } from "@supabase/supabase-js";
  const WebSocket: NonNullable<RealtimeClientOptions["transport"]>;
  export default WebSocket;
}
