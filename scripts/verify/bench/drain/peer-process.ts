// A worker of a peer, in a process of its own, started by peer-drain.ts: works off what it is told to enqueue, and says how long that took.
import { createBuyer } from "./buy-at-twilio.ts";
import { startGraphileWorker } from "./graphile-worker.ts";
import { RECORD } from "./peer.ts";
import { peerOrderSchema, peerProcessSchema } from "./peer-drain.ts";
import { startPgBoss } from "./pg-boss.ts";

const { name, dbUrl, twilioUrl, concurrency } = peerProcessSchema.parse(
  JSON.parse(process.argv[2] ?? ""),
);
const buyer = createBuyer(twilioUrl);
let recorded = 0;
let drained = () => {};

const start = name === "pg-boss" ? startPgBoss : startGraphileWorker;
const peer = await start({
  dbUrl,
  concurrency,
  async workOn({ organizationId }, query) {
    const { phoneNumber, sid } = await buyer.searchAndBuy(organizationId);
    await query(RECORD, [phoneNumber, sid, organizationId]);
    recorded += 1;
    drained();
  },
});

process.on("disconnect", () => process.exit());
process.on("message", async (message) => {
  const { organizationIds } = peerOrderSchema.parse(message);
  recorded = 0;
  const end = new Promise<void>((resolve) => {
    drained = () => {
      if (recorded === organizationIds.length) resolve();
    };
  });
  await peer.enqueue(organizationIds);
  const begin = performance.now();
  await end;
  process.send?.((performance.now() - begin) / 1_000);
});
process.send?.("ready");
