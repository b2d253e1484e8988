import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";

const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers bytes that are no request, or never became one, with the headers every answer has, and hangs up. */
export function refuseBrokenRequest(
  error: NodeJS.ErrnoException,
  socket: Duplex & { bytesWritten?: number },
  headers: Readonly<Record<string, string>>,
): void {
  // Words into the middle of an answer that is under way would be read as a part of it.
  if (!socket.writable || error.code === "ECONNRESET" || socket.bytesWritten !== 0) {
    socket.destroy();
    return;
  }
  const status = statuses[error.code ?? ""] ?? 400;
  const fields = { ...headers, connection: "close", "content-length": "0" };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", ""].join("\r\n"));
}
