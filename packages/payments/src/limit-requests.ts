import Stripe from "stripe";

/** Waits until one more request may leave, whichever process asks. */
export type TakeTurn = () => Promise<void>;

/** The SDK's own client, in which every request waits for its turn. */
export function limitRequests(takeTurn: TakeTurn) {
  const client = Stripe.createNodeHttpClient();
  const makeRequest = client.makeRequest.bind(client);
  client.makeRequest = async (...request) => {
    await takeTurn();
    return makeRequest(...request);
  };
  return client;
}
