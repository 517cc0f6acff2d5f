import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import { describe, it } from "node:test";
import { planMail } from "./mail.ts";
import { freePorts } from "../stack/stack-options.ts";

const ports = freePorts;

describe("planMail", () => {
  it("catches mail, and gives the functions the mail server and the recipient", async () => {
    const { url, variables } = await planMail({}, { catchMail: true, ports });
    assert.match(url ?? "", /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.match(variables.SMTP_URL ?? "", /^smtp:\/\/127\.0\.0\.1:\d+$/);
    assert.equal(variables.ADMIN_EMAILS, "admin@example.com");
  });

  it("keeps the configured admins", async () => {
    const given = { ADMIN_EMAILS: "ada@example.com" };
    const { variables } = await planMail(given, { catchMail: true, ports });
    assert.equal(variables.ADMIN_EMAILS, "ada@example.com");
  });

  it("uses the configured mail server, and starts none", async () => {
    const given = { SMTP_URL: "smtps://mail.example.com" };
    const plan = await planMail(given, { catchMail: true, ports });
    assert.deepEqual([plan.url, plan.variables], [null, {}]);
  });

  it("sends no mail when the stack does not catch mail", async () => {
    const given = { ADMIN_EMAILS: "ada@example.com" };
    const { url, variables } = await planMail(given, { ports });
    assert.deepEqual([url, variables], [null, { ADMIN_EMAILS: "" }]);
  });

  it("names a taken port and the way out", async () => {
    const holder = createServer().listen(0, "127.0.0.1");
    await once(holder, "listening");
    const address = holder.address();
    const port = typeof address === "object" ? address?.port ?? 0 : 0;
    try {
      for (
        const [name, service] of [["inbox", "mail inbox"], [
          "smtp",
          "SMTP",
        ]] as const
      ) {
        await assert.rejects(
          planMail({}, { catchMail: true, ports: { ...ports, [name]: port } }),
          {
            name: "StackError",
            message:
              `Port ${port} (${service}) is taken: stop what uses it, or move all ports with --port-offset`,
          },
        );
      }
    } finally {
      holder.close();
    }
  });
});
