import { join } from "node:path";
import { parseArgs } from "node:util";
import { startResendFake } from "./resend/start-resend-fake.ts";
import { startStripeFake } from "./stripe/start-stripe-fake.ts";

const { values } = parseArgs({
  options: {
    "stripe-port": { type: "string", default: "0" },
    "resend-port": { type: "string", default: "0" },
    host: { type: "string", default: "127.0.0.1" },
    "webhook-url": { type: "string" },
    "webhook-secret": { type: "string" },
    "stripe-key": { type: "string" },
    "resend-key": { type: "string" },
    "resend-webhook-url": { type: "string" },
    "resend-webhook-secret": { type: "string" },
    "data-dir": { type: "string" },
  },
});

const readRequired = (name: "webhook-url" | "webhook-secret" | "stripe-key" | "resend-key"): string => {
  const value = values[name];
  if (value === undefined) throw new Error(`Please give --${name}.`);
  return value;
};

const dataFile = (name: string): string | undefined =>
  values["data-dir"] === undefined ? undefined : join(values["data-dir"], name);

const start = async (): Promise<void> => {
  const stripe = await startStripeFake({
    port: Number(values["stripe-port"]),
    host: values.host,
    webhookUrl: readRequired("webhook-url"),
    webhookSecret: readRequired("webhook-secret"),
    secretKey: readRequired("stripe-key"),
    dataFile: dataFile("stripe.json"),
  });
  const resend = await startResendFake({
    port: Number(values["resend-port"]),
    host: values.host,
    apiKey: readRequired("resend-key"),
    webhookUrl: values["resend-webhook-url"],
    webhookSecret: values["resend-webhook-secret"],
    dataFile: dataFile("resend.json"),
  });
  const stop = (): void => {
    void Promise.all([stripe.close(), resend.close()]).then(() => process.exit(0));
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  process.stdout.write(`${JSON.stringify({ ready: true, stripeUrl: stripe.url, resendUrl: resend.url })}\n`);
};

start().catch((error: unknown) => {
  process.stderr.write(
    `The stand-ins did not start: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
});
