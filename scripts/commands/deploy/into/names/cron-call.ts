import { z } from "zod";
import { qualifiedName } from "../../../../local/migrations/statements/schema-object.ts";
import { jobName } from "./name.ts";

/** `select cron.<verb>('name', …)`, alone or with a condition, as the name of the job. */
export const cronCall = (verb: "schedule" | "unschedule") =>
  z.object({
    targetList: z.tuple([z.object({
      ResTarget: z.object({
        val: z.object({
          FuncCall: z.object({
            funcname: qualifiedName.refine((name) =>
              name.join(".") === `cron.${verb}`
            ),
            args: z.array(z.unknown()).min(1),
          }),
        }),
      }),
    })]),
  }).transform(({ targetList: [{ ResTarget }] }) => ResTarget.val.FuncCall.args)
    .pipe(
      z.tuple([
        z.object({
          A_Const: z.object({ sval: z.object({ sval: z.string() }) }),
        }),
      ]).rest(z.unknown()),
    )
    .transform(([{ A_Const }]) => jobName(A_Const.sval.sval));
