import { listen } from "../http/listen.ts";

export type ReceivedWebhook = { body: string; headers: Headers };

export type Receiver = {
  url: string;
  received: ReceivedWebhook[];
  /** Statuses of the next answers; 200 after them. */
  answerWith: (...statuses: number[]) => void;
  close: () => Promise<void>;
};

/** A webhook receiver that keeps what it got. */
export const startReceiver = async (): Promise<Receiver> => {
  const received: ReceivedWebhook[] = [];
  const next: number[] = [];
  const server = await listen(
    async (request) => {
      received.push({ body: await request.text(), headers: request.headers });
      return new Response(null, { status: next.shift() ?? 200 });
    },
    { port: 0 },
  );
  return {
    url: server.url,
    received,
    answerWith: (...statuses) => {
      next.push(...statuses);
    },
    close: server.close,
  };
};
