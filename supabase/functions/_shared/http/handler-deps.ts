import type { DataApi } from "../database/caller-client.ts";
import type { Logger } from "../log/logger.ts";

/** What the handler of every function needs that acts as its caller. */
export interface HandlerDeps {
  readonly dataApi: DataApi;
  readonly logger: Logger;
}
