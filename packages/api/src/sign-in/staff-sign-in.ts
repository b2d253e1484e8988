import { AppError, type RequestSignInInput } from "@worth/contracts";
import { findActiveStaff, mailStaffSignIn } from "@worth/domain";
import type { Services } from "../context.ts";
import type { Confirmation } from "./member-sign-in.ts";
import { sessionHeaders } from "./session-headers.ts";
import { spendCodeLimits, spendLinkLimits } from "./sign-in-limits.ts";

/** Signing staff in, for one request. Nobody becomes staff here; an owner invites them. */
export function staffSignIn({ deps, auth, limits }: Services, headers: Headers, clientAddress: string) {
  return {
    async requestLink({ email }: RequestSignInInput): Promise<void> {
      await spendLinkLimits(limits, email, clientAddress);
      const secrets = await auth.createSignInSecrets(email);
      await mailStaffSignIn(deps, { email, ...secrets });
    },

    /** @throws AppError sign_in_failed or too_many_requests */
    async confirm(given: Confirmation): Promise<{ cookies: string[] }> {
      if ("code" in given) await spendCodeLimits(limits, given.email, clientAddress);
      const signedIn =
        "token" in given
          ? await auth.confirmToken(given.token, headers)
          : await auth.confirmCode(given.email, given.code, headers);
      if (await findActiveStaff(deps, signedIn.userId)) return { cookies: signedIn.cookies };
      await auth.signOut(sessionHeaders(signedIn));
      throw new AppError("sign_in_failed");
    },

    signOut: (): Promise<string[]> => auth.signOut(headers),
  };
}

export type StaffSignIn = ReturnType<typeof staffSignIn>;
