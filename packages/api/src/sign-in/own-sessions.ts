import type { SessionOutput } from "@worth/contracts";
import type { Auth } from "@worth/auth";

/** The signed-in person's own sessions, newest use first; the device is what its browser calls itself. */
export async function listOwnSessions(auth: Auth, headers: Headers): Promise<SessionOutput[]> {
  const sessions = await auth.listSessions(headers);
  return sessions
    .toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
    .map(({ id, isThisOne, userAgent, createdAt, updatedAt }) => ({
      id,
      isThisOne,
      device: userAgent.slice(0, 200),
      createdAt: createdAt.toISOString(),
      lastSeenAt: updatedAt.toISOString(),
    }));
}
