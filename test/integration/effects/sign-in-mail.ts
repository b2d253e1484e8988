import { inTransaction } from "@worth/db";
import { createMailEffect, dispatchMail, type Mailer } from "@worth/domain";
import { createWorld } from "../../world/create-world.ts";
import { startProviders } from "../../world/start-providers.ts";

export const secretLink = "http://localhost:3000/sign-in/confirm?token=a-secret";

/** A sign-in mail that was decided and not yet sent, and ways to send it. */
export async function decideSignInMail({ to = "leo@example.com" } = {}) {
  const world = await createWorld();
  const { resend, wiring, environment, drain } = await startProviders(world, {
    webhookUrl: "http://127.0.0.1:9/nobody",
  });
  const { database, clock, jobs, cipher, deps } = world;
  const data = { programmeName: "Example", link: secretLink, code: "123456" };
  const expiresAt = new Date(clock.now().getTime() + 600_000);
  const effectId = await inTransaction(database, (transaction) =>
    createMailEffect(
      transaction,
      { template: "member_sign_in", to, data },
      { cipher, jobs, now: clock.now(), expiresAt },
    ),
  );
  const dispatch = (mailer: Mailer = wiring.mailer) =>
    dispatchMail({ ...deps, cipher, mailer }, { effectId });
  const readEffect = () =>
    database.effect.findUniqueOrThrow({ where: { id: effectId }, include: { payload: true } });
  return {
    ...world,
    resend,
    wiring,
    settings: environment,
    drain,
    effectId,
    dispatch,
    readEffect,
    expiresAt,
  };
}
