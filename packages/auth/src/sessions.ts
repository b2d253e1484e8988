import { AppError } from "@worth/contracts";

type StoredSession = {
  id: string;
  token: string;
  userId: string;
  userAgent?: string | null | undefined;
  createdAt: Date;
  updatedAt: Date;
};

/** The part of better-auth these functions call, whichever plugins an instance has. */
type SessionApi = {
  api: {
    getSession(request: {
      headers: Headers;
    }): Promise<{ session: StoredSession; user: { id: string; email: string } } | null>;
    listSessions(request: { headers: Headers }): Promise<StoredSession[]>;
    revokeSession(request: { headers: Headers; body: { token: string } }): Promise<unknown>;
    signOut(request: { headers: Headers; returnHeaders: true }): Promise<{ headers: Headers }>;
  };
};

/** One signed-in browser, without its token. */
export type SessionView = {
  id: string;
  isThisOne: boolean;
  userAgent: string;
  createdAt: Date;
  updatedAt: Date;
};

/** @param naming makes a call so that it fails with what truly went wrong */
export function sessionsOf(
  { api }: SessionApi,
  naming: <Answer>(call: () => Promise<Answer>) => Promise<Answer>,
) {
  return {
    /** The session a request carries, read from the database each time: a revoked one is dead at once. */
    async findSession(headers: Headers) {
      return naming(() => api.getSession({ headers }));
    },

    async listSessions(headers: Headers): Promise<SessionView[]> {
      const [current, sessions] = await Promise.all([
        api.getSession({ headers }),
        api.listSessions({ headers }),
      ]);
      return sessions.map(({ id, userAgent, createdAt, updatedAt }) => ({
        id,
        isThisOne: id === current?.session.id,
        userAgent: userAgent ?? "",
        createdAt,
        updatedAt,
      }));
    },

    /** Ends one of the signed-in person's own sessions. @throws AppError not_found for anybody else's */
    async revokeSession(headers: Headers, sessionId: string): Promise<void> {
      const own = (await api.listSessions({ headers })).find(({ id }) => id === sessionId);
      if (!own) throw new AppError("not_found");
      await api.revokeSession({ headers, body: { token: own.token } });
    },

    /** Ends the session and gives the cookies that clear the browser's. */
    async signOut(headers: Headers): Promise<string[]> {
      const answer = await api.signOut({ headers, returnHeaders: true });
      return answer.headers.getSetCookie();
    },
  };
}
