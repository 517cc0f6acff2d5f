/** A mail server on a free local port; it ends with its scope. */
export interface SmtpServerUnderTest extends AsyncDisposable {
  readonly port: number;
  /** The mails as they came, headers and all. */
  readonly mails: readonly string[];
  /** Every command. */
  readonly commands: readonly string[];
}

/** The answer to each command, by its first word; the server accepts every other command. */
export type SmtpScript = Readonly<Record<string, string>>;

/** Starts a mail server that speaks as much SMTP as a client needs. */
export function startSmtpServer(script: SmtpScript = {}): SmtpServerUnderTest {
  const listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  const mails: string[] = [];
  const commands: string[] = [];
  const serving = (async () => {
    for await (const connection of listener) {
      await converse(connection, { script, mails, commands })
        .catch(() => {});
    }
  })();
  return {
    port: listener.addr.port,
    mails,
    commands,
    async [Symbol.asyncDispose]() {
      listener.close();
      await serving;
    },
  };
}

/** Starts a server that takes connections and says nothing. */
export function startSilentServer(): SmtpServerUnderTest {
  const listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  const connections: Deno.Conn[] = [];
  const serving = (async () => {
    for await (const connection of listener) connections.push(connection);
  })();
  return {
    port: listener.addr.port,
    mails: [],
    commands: [],
    async [Symbol.asyncDispose]() {
      listener.close();
      await serving;
      connections.forEach((connection) => connection.close());
    },
  };
}

interface Conversation {
  readonly script: SmtpScript;
  readonly mails: string[];
  readonly commands: string[];
}

async function converse(
  connection: Deno.TcpConn,
  { script, mails, commands }: Conversation,
): Promise<void> {
  using _ = connection;
  const say = (line: string) =>
    connection.write(new TextEncoder().encode(`${line}\r\n`));
  let mail: string[] | null = null;
  await say("220 mail.example.com");
  for await (const line of linesOf(connection)) {
    if (mail !== null && line !== ".") {
      mail.push(line);
      continue;
    }
    if (mail !== null) {
      mails.push(mail.join("\n"));
      mail = null;
      await say("250 Accepted");
      continue;
    }
    commands.push(line);
    const [word = ""] = line.split(" ");
    if (word === "DATA") mail = [];
    await say(script[word] ?? (word === "DATA" ? "354 Go on" : "250 Yes"));
    if (word === "QUIT") return;
  }
}

async function* linesOf(connection: Deno.TcpConn): AsyncGenerator<string> {
  let rest = "";
  for await (
    const text of connection.readable.pipeThrough(new TextDecoderStream())
  ) {
    const lines = `${rest}${text}`.split("\r\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}
