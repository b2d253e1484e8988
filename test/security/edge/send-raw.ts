import { once } from "node:events";
import { connect } from "node:net";

export type RawAnswer = { status: number; headers: Record<string, string>; body: string; tookMs: number };

/** Sends bytes as they are and reads whatever comes back until the other side hangs up. */
export async function sendRaw(url: string, text: string): Promise<RawAnswer> {
  const started = performance.now();
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  // The server may hang up while we still write; what it said before is the answer.
  socket.on("error", () => {});
  socket.write(text);
  await once(socket, "close");
  const [head = "", body = ""] = Buffer.concat(chunks).toString("latin1").split("\r\n\r\n", 2);
  const [statusLine = "", ...lines] = head.split("\r\n");
  const pairs = lines.map((line) => /^([^:]+):\s*(.*)$/.exec(line) ?? []);
  return {
    status: Number(statusLine.split(" ")[1]),
    headers: Object.fromEntries(pairs.map(([, name = "", value = ""]) => [name.toLowerCase(), value])),
    body,
    tookMs: performance.now() - started,
  };
}
