import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequest, sendResponse } from "@remix-run/node-fetch-server";

/** What a stand-in answers: a response, a connection cut without one, or silence until the caller gives up. */
export type Answer = Response | "cut" | "hang";

export type Listener = { url: string; port: number; close: () => Promise<void> };

export type ListenAddress = { host?: string | undefined; port: number };

const answerOver = async (
  answer: (request: Request) => Promise<Answer>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> => {
  const answered = await answer(createRequest(incoming, outgoing));
  if (answered === "hang") return;
  if (answered === "cut") incoming.socket.destroy();
  else await sendResponse(outgoing, answered);
};

/** Serves on loopback unless told otherwise; port 0 takes a free one. */
export const listen = async (
  answer: (request: Request) => Promise<Answer>,
  { host = "127.0.0.1", port }: ListenAddress,
): Promise<Listener> => {
  const server = createServer((incoming, outgoing) => {
    // A caller that went away, or a bug in the stand-in: both end as a broken connection at the caller.
    answerOver(answer, incoming, outgoing).catch(() => incoming.socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const boundPort = address !== null && typeof address === "object" ? address.port : port;
  return {
    url: `http://${host}:${boundPort}`,
    port: boundPort,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
