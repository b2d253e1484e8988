import Stripe from "stripe";
import { onTestFinished } from "vitest";
import { type Receiver, startReceiver } from "../webhooks/receiver.fixture.ts";
import { startStripeFake, type StripeFake, type StripeFakeOptions } from "./start-stripe-fake.ts";

export const webhookSecret = "whsec_test_secret";
export const secretKey = "sk_test_of_the_stand_in";

export type OpenStripe = { fake: StripeFake; receiver: Receiver; stripe: Stripe };

export const connectStripe = (fake: StripeFake, key = secretKey): Stripe =>
  new Stripe(key, {
    host: fake.host,
    port: fake.port,
    protocol: "http",
    telemetry: false,
    maxNetworkRetries: 0,
    timeout: 5_000,
  });

/** The stand-in, a receiver of its webhooks and the official SDK in front of it, closed when the test ends. */
export const openStripe = async (options: Partial<StripeFakeOptions> = {}): Promise<OpenStripe> => {
  const receiver = await startReceiver();
  const fake = await startStripeFake({
    port: 0,
    webhookUrl: receiver.url,
    webhookSecret,
    secretKey,
    ...options,
  });
  onTestFinished(async () => {
    await fake.close();
    await receiver.close();
  });
  return { fake, receiver, stripe: connectStripe(fake) };
};

/** The types of the events received, in the order of arrival. */
export const listReceivedTypes = (receiver: Receiver): string[] =>
  receiver.received.map(({ body }) => {
    const event: unknown = JSON.parse(body);
    return typeof event === "object" && event !== null && "type" in event ? String(event.type) : "";
  });
