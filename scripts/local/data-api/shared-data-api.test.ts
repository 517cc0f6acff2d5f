// What a client reads and writes through the Data API: one Data API, whose schema each suite replaces.
import "./absent.suite.ts";
import "./callers.suite.ts";
import "./data-api-errors.suite.ts";
import "./reads.suite.ts";
import "./rpc-preflight.suite.ts";
import "./schema/embeds.suite.ts";
import "./schema/schema-changes.suite.ts";
import "./writes/insert.suite.ts";
import "./writes/insert-refusals.suite.ts";
import "./writes/update-and-delete.suite.ts";
