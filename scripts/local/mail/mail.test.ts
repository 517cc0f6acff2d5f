import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { createTransport } from "nodemailer";
import { z } from "zod";
import { planMail } from "./mail.ts";
import { root } from "../root.ts";
import { waitUntil } from "../wait-until.ts";
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

  it("leaves the functions their configured mail server, and still catches Auth's mail", async () => {
    const given = { SMTP_URL: "smtps://mail.example.com" };
    const plan = await planMail(given, { catchMail: true, ports });
    assert.deepEqual(plan.variables, {});
    assert.match(plan.url ?? "", /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.match(plan.authSmtpUrl ?? "", /^smtp:\/\/127\.0\.0\.1:\d+$/);
  });

  it("changes nothing about a configured mail server when the stack does not catch mail", async () => {
    const given = { SMTP_URL: "smtps://mail.example.com" };
    const { url, authSmtpUrl, variables } = await planMail(given, { ports });
    assert.deepEqual([url, authSmtpUrl, variables], [null, undefined, {}]);
  });

  it("sends no mail when the stack does not catch mail", async () => {
    const given = { ADMIN_EMAILS: "ada@example.com" };
    const { url, variables } = await planMail(given, { ports });
    assert.deepEqual([url, variables], [null, { ADMIN_EMAILS: "" }]);
  });

  it("shows mail to this machine only, and lets nobody else read its files", async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), "mail-"));
    const plan = await planMail({}, { catchMail: true, ports });
    const service = await plan.start({
      root,
      dataFolder,
      guard: { add: () => {}, remove: () => {} },
      onLog: () => {},
    });
    const ask = async (headers: Record<string, string>, method = "GET") => {
      const sent = request(`${plan.url}/email`, { method, headers }).end();
      const [response] = await once(sent, "response");
      response.resume();
      return z.number().parse(response.statusCode);
    };
    try {
      await createTransport(plan.variables.SMTP_URL).sendMail({
        from: "a@example.com",
        to: "b@example.com",
        text: "A customer's number",
      });
      await waitUntil("the mail arrives", async () => {
        const mails = await readdir(join(dataFolder, "mail"));
        return mails.length > 0 || undefined;
      });
      const folder = join(dataFolder, "mail");
      for (const name of [".", ...await readdir(folder)]) {
        const { mode } = await stat(join(folder, name));
        assert.equal(mode & 0o077, 0, name);
      }

      assert.equal(await ask({}), 200);
      assert.equal(await ask({ origin: "http://localhost:3000" }), 200);
      for (
        const headers of [
          { origin: "https://evil.example" },
          { origin: "null" },
          { host: "evil.example" },
        ]
      ) {
        for (const method of ["GET", "DELETE", "OPTIONS"]) {
          assert.equal(await ask(headers, method), 403);
        }
        const socket = request(`${plan.url}/socket.io/`, {
          headers: { ...headers, connection: "Upgrade", upgrade: "websocket" },
        }).end();
        const isRefused = await new Promise((resolve) => {
          socket.once("error", () => resolve(true));
          for (const event of ["upgrade", "response"]) {
            socket.once(event, () => resolve(false));
          }
        });
        socket.destroy();
        assert.ok(isRefused);
      }
      assert.equal((await readdir(folder)).length > 0, true);
    } finally {
      await service.stop();
      await rm(dataFolder, { recursive: true });
    }
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
              `Port ${port} (${service}) is taken: stop what uses it, or move all ports with --port-offset 7000`,
          },
        );
      }
    } finally {
      holder.close();
    }
  });
});
