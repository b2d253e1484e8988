import { describe, expect, it } from "vitest";
import { readSettings } from "../settings.ts";
import { chooseProviders, describeFakes } from "./choose-providers.ts";
import { describeApps } from "./describe-apps.ts";
import { describeRunning } from "./describe-running.ts";

const secrets = {
  APP_SECRET: "app",
  MEMBER_AUTH_SECRET: "member",
  STAFF_AUTH_SECRET: "staff",
  STRIPE_WEBHOOK_SECRET: "whsec_fake",
  STRIPE_FAKE_KEY: "sk_test_fake",
  RESEND_FAKE_KEY: "re_fake",
};
const realStripe = { STRIPE_SECRET_KEY: "sk_live_real", STRIPE_WEBHOOK_SECRET: "whsec_real" };
const realResend = { RESEND_API_KEY: "re_real", MAIL_FROM: "shop@shop.example" };

const choose = async (environment: Record<string, string>) => {
  const settings = readSettings(environment);
  const providers = await chooseProviders(settings, secrets);
  const apps = describeApps(settings, secrets, providers, "postgresql://database");
  return { settings, providers, apps, fakes: describeFakes(settings, secrets, providers) };
};

describe("providers without a key", () => {
  it("are played by the stand-ins, and the apps are told so", async () => {
    const { apps, fakes, providers } = await choose({});
    expect(apps.map((app) => app.name)).toEqual(["worker", "portal", "admin"]);
    expect(apps[1]?.environment).toMatchObject({
      PORT: "3000",
      NODE_ENV: "production",
      DATABASE_URL: "postgresql://database",
      STRIPE_SECRET_KEY: "sk_test_fake",
      STRIPE_API_URL: providers.stripe.address,
      STRIPE_FAKE_URL: providers.stripe.pageUrl,
      RESEND_BASE_URL: providers.resend.address,
      RESEND_FAKE_URL: providers.resend.pageUrl,
      WORTH_STAND_INS: "stripe,resend",
    });
    expect(fakes?.args).toContain("http://127.0.0.1:3000/webhooks/stripe");
  });

  it("leave the keys of the real ones out of the stand-ins' command line", async () => {
    const { apps, fakes } = await choose(realStripe);
    expect(apps[0]?.environment).toMatchObject({
      STRIPE_SECRET_KEY: "sk_live_real",
      STRIPE_WEBHOOK_SECRET: "whsec_real",
      STRIPE_API_URL: "https://api.stripe.com",
      WORTH_STAND_INS: "resend",
    });
    expect(apps[0]?.environment).not.toHaveProperty("STRIPE_FAKE_URL");
    expect(fakes?.args?.join(" ")).not.toMatch(/real/);
  });

  it("need no stand-ins when there are none", async () => {
    const { apps, fakes } = await choose({ ...realStripe, ...realResend });
    expect(fakes).toBeUndefined();
    expect(apps[0]?.environment).toMatchObject({ WORTH_STAND_INS: "", MAIL_FROM: "shop@shop.example" });
  });
});

describe("what a person reads at the end", () => {
  const signIns = { member: "mary@example.com", staff: "owner@example.com", isDemo: true };

  it("names both apps, both pages to play with, and whose mail to open", async () => {
    const { settings, providers } = await choose({ PORTAL_PORT: "4000" });
    const text = describeRunning(settings, providers, signIns);
    expect(text).toContain("Portal    http://localhost:4000\n");
    expect(text).toContain("mary@example.com at http://localhost:4000/sign-in");
    expect(text).toContain("owner@example.com at http://localhost:3001/sign-in");
    expect(text).toContain(`open ${providers.resend.pageUrl} and use the link`);
  });

  it("promises neither pages nor members that are not there", async () => {
    const { settings, providers } = await choose({ ...realStripe, ...realResend });
    const text = describeRunning(settings, providers, { ...signIns, isDemo: false });
    expect(text).not.toMatch(/Inbox|Payments|mary/);
    expect(text).toContain("owner@example.com");
  });
});
