import { describe, expect, it } from "vitest";
import { readSettings } from "./settings.ts";

describe("readSettings", () => {
  it("needs nothing to be set", () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({
      portalPort: 3000,
      adminUrl: "http://localhost:3001",
      host: "127.0.0.1",
      databaseUrl: undefined,
      stripe: undefined,
      resend: undefined,
    });
    expect(settings.dataDir).toMatch(/[/\\]\.data$/);
  });

  it("says everything that is wrong at once", () => {
    const environment = {
      PORTAL_PORT: "http",
      ADMIN_PORT: "70000",
      DATABASE_URL: "mysql://x",
      PORTAL_URL: "worth",
    };
    expect(() => readSettings(environment)).toThrow(
      "The settings do not fit: PORTAL_PORT must be a port from 1 to 65535; " +
        "ADMIN_PORT must be a port from 1 to 65535; " +
        "DATABASE_URL must be an address that starts with postgresql:// or postgres://; " +
        "PORTAL_URL must be an address that starts with http:// or https://.",
    );
  });

  it("refuses a provider that is set by half", () => {
    expect(() => readSettings({ STRIPE_SECRET_KEY: "sk_live_1" })).toThrow(
      "STRIPE_WEBHOOK_SECRET must be set too",
    );
    expect(() => readSettings({ RESEND_API_KEY: "re_1" })).toThrow("MAIL_FROM must be set too");
  });

  it("refuses one port for both apps", () => {
    expect(() => readSettings({ PORTAL_PORT: "3001" })).toThrow("must differ");
  });

  it("takes an empty variable for an unset one", () => {
    expect(readSettings({ DATABASE_URL: "", STRIPE_SECRET_KEY: " " })).toMatchObject({
      databaseUrl: undefined,
      stripe: undefined,
    });
  });
});
