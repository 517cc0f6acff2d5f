import { admin } from "./steps/admin.ts";
import { doctor } from "./steps/doctor.ts";
import { functions } from "./steps/functions.ts";
import { link } from "./steps/link.ts";
import { migrations } from "./steps/migrations.ts";
import { secrets } from "./steps/secrets.ts";
import { smokeTest } from "./steps/smoke-test.ts";
import { vault } from "./steps/vault.ts";
import type { Step } from "./step.ts";

/** The steps that change a project, in order. */
export const steps: readonly Step[] = [
  link,
  migrations,
  vault,
  secrets,
  functions,
  admin,
  doctor,
  smokeTest,
];
