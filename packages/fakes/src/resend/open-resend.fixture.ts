import { Resend } from "resend";
import { onTestFinished } from "vitest";
import { type ResendFake, type ResendFakeOptions, startResendFake } from "./start-resend-fake.ts";

export const apiKey = "re_of_the_stand_in";

export type OpenResend = { fake: ResendFake; resend: Resend };

export const connectResend = (fake: ResendFake, key = apiKey): Resend =>
  new Resend(key, { baseUrl: fake.url });

/** The stand-in with the official SDK in front of it, closed when the test ends. */
export const openResend = async (options: Partial<ResendFakeOptions> = {}): Promise<OpenResend> => {
  const fake = await startResendFake({ port: 0, apiKey, ...options });
  onTestFinished(fake.close);
  return { fake, resend: connectResend(fake) };
};

export const mailTo = (to: string, subject = "Welcome") => ({
  from: "Worth <hello@worth.test>",
  to,
  subject,
  text: "Hello",
});
