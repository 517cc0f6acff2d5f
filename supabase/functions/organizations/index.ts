import { readDataApi } from "../_shared/api-configuration.ts";
import { compose } from "../_shared/compose.ts";
import { createLogger } from "../_shared/logger.ts";
import { createHandler } from "./handler.ts";

const logger = createLogger();

export default compose(() => {
  const dataApi = readDataApi(Deno.env.toObject());
  return createHandler({ dataApi, logger });
}, logger);
