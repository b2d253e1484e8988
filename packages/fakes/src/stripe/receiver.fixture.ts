import { listen } from "../http/listen.ts";

export type ReceivedWebhook = { body: string; signature: string };

/** A webhook receiver that keeps what it got. `answerWith` sets the statuses of the next answers. */
export const startReceiver = async () => {
  const received: ReceivedWebhook[] = [];
  const statuses: number[] = [];
  const server = await listen(
    async (request) => {
      received.push({ body: await request.text(), signature: request.headers.get("stripe-signature") ?? "" });
      return new Response(null, { status: statuses.shift() ?? 200 });
    },
    { port: 0 },
  );
  return { ...server, received, answerWith: (...next: number[]) => statuses.push(...next) };
};
