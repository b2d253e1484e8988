import { createHmac, randomUUID } from "node:crypto";
import { AppError } from "@worth/contracts";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { emailOTP, magicLink } from "better-auth/plugins";
import { createFailureCauses } from "./failure-causes.ts";
import { sessionsOf } from "./sessions.ts";

export type AuthSettings = {
  /** Which of the two kinds of people this instance signs in; each has tables and cookies of its own. */
  who: "member" | "staff";
  /** The app's public address; https makes the cookies Secure with the __Secure- prefix. */
  baseUrl: string;
  secret: string;
  /** How long a link and a code live. */
  signInMinutes: number;
};

type PrismaClient = Parameters<typeof prismaAdapter>[0];

const sessionDays = 30;
const dayS = 86_400;

/** Sign-in by e-mail link or code. Secrets are hashed at rest and used once; nobody is told whether an address is known. */
export function createAuth(database: PrismaClient, settings: AuthSettings) {
  const { who, baseUrl, secret, signInMinutes } = settings;
  const isStaff = who === "staff";
  const links = new Map<string, string>();
  const expiresIn = signInMinutes * 60;
  const causes = createFailureCauses();
  const auth = betterAuth({
    baseURL: baseUrl,
    basePath: "/api/auth",
    secret,
    telemetry: { enabled: false },
    logger: causes.logger,
    database: prismaAdapter(database, { provider: "postgresql", transaction: true }),
    advanced: { cookiePrefix: who, useSecureCookies: baseUrl.startsWith("https:") },
    user: { modelName: `${who}User` },
    session: { modelName: `${who}Session`, expiresIn: sessionDays * dayS, updateAge: dayS },
    account: { modelName: `${who}SignInMethod` },
    verification: { modelName: `${who}Verification`, storeIdentifier: "hashed" },
    // Limits are kept at the edge, in one table for every process and both apps.
    rateLimit: { enabled: false },
    plugins: [
      magicLink({
        storeToken: "hashed",
        expiresIn,
        disableSignUp: isStaff,
        sendMagicLink: ({ token, metadata }) => void links.set(String(metadata?.["ticket"]), token),
      }),
      emailOTP({
        // Six digits behind a plain hash are found by trying all of them; without the secret there is nothing to try.
        storeOTP: { hash: async (code) => createHmac("sha256", secret).update(code).digest("base64url") },
        expiresIn,
        otpLength: 6,
        allowedAttempts: 3,
        disableSignUp: isStaff,
        // Codes are asked for below and mailed together with the link.
        sendVerificationOTP: async () => {},
      }),
    ],
  });

  return {
    /** A fresh link token and code for an address, for the caller to mail. */
    async createSignInSecrets(typedEmail: string): Promise<{ token: string; code: string }> {
      const email = typedEmail.toLowerCase();
      const ticket = randomUUID();
      await auth.api.signInMagicLink({ body: { email, metadata: { ticket } }, headers: new Headers() });
      const token = links.get(ticket);
      links.delete(ticket);
      if (!token) throw new Error("The sign-in link was not created.");
      const code = await auth.api.createVerificationOTP({ body: { email, type: "sign-in" } });
      return { token, code };
    },

    /** Uses a link's token up. @throws AppError sign_in_failed when it is wrong, used or too old */
    async confirmToken(token: string, headers: Headers): Promise<SignedIn> {
      return confirmed(auth.api.magicLinkVerify({ query: { token }, headers, returnHeaders: true }));
    },

    /** Uses a code up. @throws AppError sign_in_failed when it is wrong, tried too often or too old */
    async confirmCode(email: string, code: string, headers: Headers): Promise<SignedIn> {
      const body = { email: email.toLowerCase(), otp: code };
      return confirmed(auth.api.signInEmailOTP({ body, headers, returnHeaders: true }));
    },

    ...sessionsOf(auth, causes.naming),
  };
}

export type Auth = ReturnType<typeof createAuth>;

/** Who has just signed in, with the cookies to set. */
export type SignedIn = { userId: string; email: string; cookies: string[] };

type Confirmation = { headers: Headers; response: { user: { id: string; email: string } } };

async function confirmed(attempt: Promise<Confirmation>): Promise<SignedIn> {
  try {
    const { headers, response } = await attempt;
    return { userId: response.user.id, email: response.user.email, cookies: headers.getSetCookie() };
  } catch (error) {
    if (isRefusal(error) || isRace(error)) throw new AppError("sign_in_failed", {}, { cause: error });
    throw error;
  }
}

/** better-auth answers a bad link with a redirect and a bad code with a 4xx; both are API errors, the rest are bugs. */
const isRefusal = (error: unknown): boolean => error instanceof Error && error.name === "APIError";

/** Two links of one new address were used at the same moment; the other one made the user. */
const isRace = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "P2002";
