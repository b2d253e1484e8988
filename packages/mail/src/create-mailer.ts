import type { Mailer, MailOutcome } from "@worth/domain";
import { defaultLocale } from "@worth/messages";
import { Resend, type ErrorResponse } from "resend";
import { composeMail } from "./compose-mail.tsx";
import type { ResendSettings } from "./environment.ts";

/** The SDK itself would wait for an answer as long as the line stays open. */
const usualPatience = { timeoutMs: 10_000 };

/** Domain's Mailer port on Resend. The key makes a second call with the same row the same mail for a day. */
export function createMailer(
  { RESEND_API_KEY, RESEND_BASE_URL, MAIL_FROM }: ResendSettings,
  { timeoutMs } = usualPatience,
): Mailer {
  const resend = new Resend(RESEND_API_KEY, RESEND_BASE_URL ? { baseUrl: RESEND_BASE_URL } : {});
  return {
    async send(mail, idempotencyKey) {
      const { to, subject, html, text, headers } = await composeMail(mail, defaultLocale);
      const signal = AbortSignal.timeout(timeoutMs);
      const { data, error } = await resend.emails.send(
        { from: MAIL_FROM, to, subject, html, text, headers },
        { idempotencyKey, signal },
      );
      if (data) return { kind: "sent", peerRef: data.id };
      return signal.aborted ? { kind: "unavailable", reason: "no_answer" } : outcomeOf(error);
    },
  };
}

/** Resend answers, it does not throw: a request it will never take differs from a moment in which it cannot. */
function outcomeOf({ name, statusCode }: ErrorResponse): MailOutcome {
  const isFinal = statusCode !== null && statusCode >= 400 && statusCode < 500;
  const isPassing = name === "rate_limit_exceeded" || name === "concurrent_idempotent_requests";
  return isFinal && !isPassing ? { kind: "refused", reason: name } : { kind: "unavailable", reason: name };
}
