import { resolve } from "node:path";
import { defineConfig } from "@playwright/test";
import { findChromium } from "./e2e/product/find-chromium.ts";

const root = resolve(import.meta.dirname, "..");
const executablePath = await findChromium();

export default defineConfig({
  testDir: resolve(import.meta.dirname, "e2e"),
  outputDir: resolve(root, ".test/journeys"),
  reporter: [["list"], ["json", { outputFile: resolve(root, ".test/journeys.json") }]],
  globalSetup: resolve(import.meta.dirname, "e2e/product/start-product.ts"),
  workers: 2,
  fullyParallel: false,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  use: {
    launchOptions: { executablePath, args: ["--no-sandbox"] },
    locale: "en-GB",
    timezoneId: "UTC",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "sign-in", testMatch: "product/sign-in.setup.ts" },
    {
      name: "portal",
      testMatch: "portal/**/*.test.ts",
      dependencies: ["sign-in"],
      use: { viewport: { width: 360, height: 780 } },
    },
    {
      name: "admin",
      testMatch: "admin/**/*.test.ts",
      dependencies: ["sign-in"],
      use: { viewport: { width: 1280, height: 900 } },
    },
    // Last: they write over every word of the programme.
    { name: "words", testMatch: "corpus/fill.setup.ts", dependencies: ["portal", "admin"] },
    {
      name: "corpus",
      testMatch: "corpus/**/*.test.ts",
      dependencies: ["words"],
      use: { viewport: { width: 1280, height: 900 } },
    },
  ],
});
