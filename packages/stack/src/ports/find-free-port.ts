import { createServer } from "node:net";

const LOOPBACKS = ["127.0.0.1", "::1"];

/** A port nobody listens on at this moment. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * True when nobody listens on the port, on IPv4 and on IPv6: people open `localhost`, and a browser tries both.
 */
export async function isPortFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  for (const address of new Set([host, ...LOOPBACKS])) {
    if (!(await canListen(port, address))) return false;
  }
  return true;
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    // a machine without IPv6 has no ::1 to take
    server.once("error", (error: NodeJS.ErrnoException) =>
      resolve(error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT"),
    );
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
