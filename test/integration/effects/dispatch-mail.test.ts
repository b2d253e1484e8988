import type { Mailer } from "@worth/domain";
import { createMailer } from "@worth/mail";
import { createHandlers } from "@worth/worker/handlers";
import { expect, test } from "vitest";
import { decideSignInMail, secretLink } from "./sign-in-mail.ts";

test("ten senders at once send a mail once, and its secret is wiped", async () => {
  const { resend, dispatch, readEffect, effectId } = await decideSignInMail();
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => dispatch()));
  expect(outcomes.filter((outcome) => outcome === "sent")).toHaveLength(1);
  const others = outcomes.filter((outcome) => outcome !== "sent");
  expect(others.filter((outcome) => outcome !== "not_ours" && typeof outcome !== "object")).toEqual([]);
  const [mail, ...more] = resend.messages("leo@example.com");
  expect(more).toEqual([]);
  expect(JSON.stringify(mail)).toContain("123456");
  expect(await readEffect()).toMatchObject({
    state: "sent",
    key: effectId,
    peerRef: mail?.id,
    payload: { ciphertext: null, body: { template: "member_sign_in" } },
  });
});

test("a provider that cut the line after sending is asked again under the same key, and sends nothing new", async () => {
  const { resend, dispatch, readEffect } = await decideSignInMail();
  resend.addFault({ kind: "cut", times: 1 });
  expect(await dispatch()).toBe("retry");
  expect(await readEffect()).toMatchObject({ state: "pending", attempts: 1 });
  expect(resend.messages()).toHaveLength(1);
  expect(await dispatch()).toBe("sent");
  expect(resend.messages()).toHaveLength(1);
  expect((await readEffect()).peerRef).toBe(resend.messages()[0]?.id);
});

test.each(["refuse", "rate_limit", "server_error"] as const)(
  "a provider that is away (%s) has the mail wait, whole and secret, for the next try",
  async (kind) => {
    const { resend, dispatch, readEffect } = await decideSignInMail();
    resend.addFault({ kind, times: 1 });
    expect(await dispatch()).toBe("retry");
    const { payload } = await readEffect();
    expect(Buffer.from(payload?.ciphertext ?? []).toString("latin1")).not.toContain(secretLink);
    expect(JSON.stringify(payload?.body)).not.toContain("leo@example.com");
    expect(await dispatch()).toBe("sent");
    expect(resend.messages()).toHaveLength(1);
  },
);

test("a mail the provider will never take is parked, and its secret is wiped when it is of no use", async () => {
  const { resend, dispatch, readEffect, clock, wiring } = await decideSignInMail({ to: "no address" });
  expect(await dispatch()).toBe("parked");
  expect(await readEffect()).toMatchObject({ state: "parked", error: "validation_error" });
  expect(await dispatch()).toBe("not_ours");
  clock.travel({ minutes: 11 });
  await createHandlers(wiring).schedules["effects.sweep"]();
  expect(await readEffect()).toMatchObject({ state: "parked", payload: { ciphertext: null } });
  expect(resend.messages()).toEqual([]);
});

test("a mail past its time is not sent, and its secret is wiped", async () => {
  const { resend, dispatch, readEffect, clock } = await decideSignInMail();
  clock.travel({ minutes: 10 });
  expect(await dispatch()).toBe("expired");
  expect(await readEffect()).toMatchObject({ state: "expired", payload: { ciphertext: null } });
  expect(resend.messages()).toEqual([]);
});

test("a mail whose sender died is taken over when its claim ends, under the same key", async () => {
  const { resend, dispatch, readEffect, clock } = await decideSignInMail();
  const dies: Mailer = { send: () => Promise.reject(new Error("killed")) };
  await expect(dispatch(dies)).rejects.toThrow("killed");
  clock.travel({ seconds: 5 });
  expect(await dispatch()).toEqual({ afterMs: 10_000 });
  clock.travel({ seconds: 10 });
  expect(await dispatch()).toBe("sent");
  expect(resend.messages()).toHaveLength(1);
  expect(await readEffect()).toMatchObject({ state: "sent", attempts: 2 });
});

test("a sender that was overtaken does not overwrite what the other settled", async () => {
  const { dispatch, readEffect, clock, wiring } = await decideSignInMail();
  const isSending = Promise.withResolvers<void>();
  const mayAnswer = Promise.withResolvers<void>();
  const slow = dispatch({
    send: async () => {
      isSending.resolve();
      await mayAnswer.promise;
      return { kind: "refused", reason: "too late" };
    },
  });
  await isSending.promise;
  clock.travel({ seconds: 61 });
  expect(await dispatch(wiring.mailer)).toBe("sent");
  mayAnswer.resolve();
  expect(await slow).toBe("not_ours");
  expect(await readEffect()).toMatchObject({ state: "sent", error: null, payload: { ciphertext: null } });
});

test("a provider that never answers is given up, and asked again under the same key", async () => {
  const { resend, settings, dispatch, readEffect } = await decideSignInMail();
  resend.addFault({ kind: "hang", times: 1 });
  expect(await dispatch(createMailer(settings, { timeoutMs: 200 }))).toBe("retry");
  expect(await readEffect()).toMatchObject({ state: "pending", error: "no_answer" });
  expect(await dispatch()).toBe("sent");
});

test("a job that finds its mail held comes back when the claim ends, and sends it then", async () => {
  const { database, dispatch, clock, drain, readEffect } = await decideSignInMail();
  await expect(dispatch({ send: () => Promise.reject(new Error("killed")) })).rejects.toThrow("killed");
  await drain();
  const [waiting, ...more] = await database.$queryRaw<{ seconds: number }[]>`
    SELECT extract(epoch FROM start_after - created_on)::float8 AS seconds FROM jobs.job
    WHERE name = 'effect.dispatch' AND state = 'created'`;
  expect(more).toEqual([]);
  expect(waiting?.seconds).toBeCloseTo(15, 0);
  clock.travel({ seconds: 15 });
  await database.$executeRaw`UPDATE jobs.job SET start_after = now() WHERE state = 'created'`;
  await drain();
  expect(await readEffect()).toMatchObject({ state: "sent" });
});
