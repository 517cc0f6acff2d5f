import { startScene } from "../end-to-end/deploy/use-deployment.ts";
const s = await startScene();
try {
  const r = await s.deploy(...process.argv.slice(2));
  console.log(r.code, r.output);
  const logs = s.project.logs;
  console.log("LOGS", JSON.stringify(logs, null, 1).slice(0, 6000));
  const rows = await s.project.database`select public.diagnose() as d`.catch((e: unknown) => String(e));
  console.log(JSON.stringify(rows).slice(0, 3000));
} finally { await s.stop(); }
process.exit(0);
