import type { MailDeps } from "../../deps.ts";
import { expirePoints } from "./expire-points.ts";
import { noticeExpiringPoints } from "./notice-expiring-points.ts";

/**
 * Ends the points whose day has come, and writes to whose will end soon. Points that cannot be ended keep no member
 * from hearing of theirs.
 * @throws AggregateError after the mails are decided, so that the job is seen to have failed
 */
export async function tendPoints(deps: Omit<MailDeps, "adminUrl">): Promise<void> {
  try {
    await expirePoints(deps);
  } finally {
    await noticeExpiringPoints(deps);
  }
}
