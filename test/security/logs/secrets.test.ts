import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createLog } from "@worth/api";
import { createMember } from "@worth/factories";
import { startWorkers, type ScheduleHandlers } from "@worth/jobs";
import { expect, onTestFinished, test, vi } from "vitest";
import { callProcedure } from "../../world/call-procedure.ts";
import { appSecret, createWorld } from "../../world/create-world.ts";
import { everyJob } from "../../world/every-job.ts";
import { readDatabase } from "../../world/read-database.ts";
import { toCookieHeader } from "../../world/sign-in.ts";
import { startPortal } from "../../world/start-portal.ts";
import { startProviders, stripeSecretKey, stripeWebhookSecret } from "../../world/start-providers.ts";
import { postForm } from "../sign-in/browser.ts";
import { memberPages } from "../sign-in/sign-in-pages.ts";

const email = "mary.quibblethorpe@private.example";
const code = "mary-bcdfghjk";

/** A log whose lines the test reads. */
function createReadableLog() {
  const lines: string[] = [];
  return { lines, log: createLog("debug", "portal", { write: (line) => void lines.push(line) }) };
}

test("a day of sign-ins, refusals and failures leaves no secret and nobody's address in the log or the jobs", async () => {
  const world = await createWorld();
  await createMember(world.database, { email, code, displayName: "Mary Quibblethorpe" });
  const { lines, log } = createReadableLog();
  const renderPage: typeof memberPages = async (request, context) => {
    if (new URL(request.url).pathname === "/breaks")
      throw new Error(`a bug that quotes ${email}\n    at ${code}`);
    return memberPages(request, context);
  };
  const portal = await startPortal(world, { renderPage, log });
  const { resend, drain } = await startProviders(world, { webhookUrl: `${portal.url}/webhooks/stripe` });

  await postForm(portal, "/sign-in", { email });
  await drain();
  const text = resend.messages(email)[0]?.text ?? "";
  const token = /token=([\w-]+)/.exec(text)?.[1] ?? "";
  const mailedCode = /\b\d{6}\b/.exec(text)?.[0] ?? "";
  await fetch(`${portal.url}/sign-in/confirm?token=${token}`);
  await fetch(`${portal.url}/sign-in/confirm/${token}`);
  const answer = await postForm(portal, "/sign-in/confirm", { token });
  const cookie = toCookieHeader(answer.headers.getSetCookie());
  await postForm(portal, "/sign-in/confirm", { email, code: mailedCode === "000000" ? "000001" : "000000" });
  await fetch(`${portal.url}/r/${code}`);
  await fetch(`${portal.url}/${encodeURIComponent(email)}?email=${email}`);
  await fetch(`${portal.url}/breaks?email=${email}`, { headers: { cookie } });
  await callProcedure(portal, "referralLinks.open", { kind: "query", input: { code } });
  await callProcedure(portal, "profile.update", {
    kind: "mutation",
    input: { displayName: email, extra: email },
    cookie,
  });
  await world.database.$executeRaw`ALTER TABLE referral_click RENAME TO referral_click_gone`;
  const failed = await callProcedure(portal, "referralLinks.open", { kind: "query", input: { code } });
  expect(failed.status).toBe(500);
  await fetch(`${portal.url}/webhooks/stripe`, {
    method: "POST",
    headers: { "stripe-signature": stripeWebhookSecret },
    body: email,
  });

  const all = lines.join("");
  expect(all).toContain("procedure failed");
  expect(all).toContain("request failed");
  const sessionToken = decodeURIComponent(cookie).split("=")[1]?.split(".")[0] ?? "";
  expect([token.length, mailedCode.length, sessionToken.length > 20]).toEqual([32, 6, true]);
  const secrets = [
    email,
    "quibblethorpe",
    code,
    token,
    sessionToken,
    stripeSecretKey,
    stripeWebhookSecret,
    appSecret,
  ];
  expect(secrets.filter((secret) => all.toLowerCase().includes(secret.toLowerCase()))).toEqual([]);
  expect(all).not.toMatch(new RegExp(`\\b${mailedCode}\\b`));
  expect(all).not.toContain("127.0.0.1");
  expect(failed.text).not.toMatch(/referral_click|prisma|SELECT|INSERT|\.ts:/i);
  const jobRows = Object.entries(await readDatabase(world.database)).filter(([name]) =>
    name.startsWith("jobs."),
  );
  const jobs = JSON.stringify(jobRows);
  expect(secrets.filter((secret) => jobs.includes(secret))).toEqual([]);
});

test("a job that fails leaves where it failed in its row, and nothing of what it was about", async () => {
  const world = await createWorld();
  const fail = async () => {
    throw new Error(`could not write to ${email}`);
  };
  const jobs = everyJob(fail);
  const schedules = new Proxy({} as ScheduleHandlers, { get: () => async () => {} });
  const told: string[] = [];
  const failures = Promise.withResolvers<void>();
  const workers = await startWorkers({
    databaseUrl: world.url,
    wire: () => ({ jobs, schedules }),
    onError: (error) => {
      told.push(error.message);
      failures.resolve();
    },
  });
  onTestFinished(() => workers.stop());
  await world.database.$transaction((transaction) =>
    world.jobs.enqueue(transaction, { name: "effect.dispatch", data: { effectId: "eff_planted" } }),
  );
  await failures.promise;
  expect(told).toEqual([`could not write to ${email}`]);
  const rowOf = async () => {
    const rows = await world.database.$queryRaw<{ row: string }[]>`
      SELECT t::text AS row FROM jobs.job t WHERE name = 'effect.dispatch' AND output IS NOT NULL`;
    return rows[0]?.row ?? "";
  };
  await vi.waitFor(async () => expect(await rowOf()).not.toBe(""), { timeout: 10_000 });
  expect(await rowOf()).toContain("eff_planted");
  expect(await rowOf()).not.toContain(email);
});

const builds = ["portal", "admin"].map((app) =>
  resolve(import.meta.dirname, `../../../apps/${app}/build/client`),
);
const missing = builds.filter((folder) => !existsSync(folder));

test.skipIf(missing.length > 0)(
  `the built client bundles hold no key, no secret and nothing of the server${missing.length > 0 ? " (not built here: skipped)" : ""}`,
  () => {
    const forbidden = [
      /sk_(test|live)_\w/,
      /whsec_\w/,
      /re_[A-Za-z0-9]{16,}/,
      /postgres(ql)?:\/\//,
      /DATABASE_URL|APP_SECRET|MEMBER_AUTH_SECRET|STAFF_AUTH_SECRET|STRIPE_SECRET_KEY|RESEND_API_KEY/,
      /PrismaClient|betterAuth\(|rate-limiter-flexible/,
      /node:(crypto|fs|http|net)/,
      /\/\/# sourceMappingURL/,
    ];
    const found = builds.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => /\.(js|css|html|json|map)$/.test(name))
        .flatMap((name) => {
          const text = readFileSync(join(folder, name), "utf8");
          return forbidden
            .filter((pattern) => pattern.test(text))
            .map((pattern) => `${name}: ${pattern.source}`);
        }),
    );
    expect(found).toEqual([]);
  },
);
