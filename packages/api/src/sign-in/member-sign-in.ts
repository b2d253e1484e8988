import { AppError, type RequestSignInInput, type StartJoinInput } from "@worth/contracts";
import {
  claimFollowedLink,
  claimReading,
  completeJoin,
  mailMemberSignIn,
  startJoin,
  type FollowedLink,
  type JoinOutcome,
  type OpenedLink,
} from "@worth/domain";
import type { Services } from "../context.ts";
import { sessionHeaders } from "./session-headers.ts";
import { spendCodeLimits, spendLinkLimits } from "./sign-in-limits.ts";

export type Confirmation = { token: string } | { email: string; code: string };

type Earlier = { followed?: FollowedLink | undefined; visitor?: string | undefined };

/** How a member's confirmation ended. Cookies are to be set in every case: they open the session or clear it. */
export type MemberConfirmation = {
  cookies: string[];
  outcome: JoinOutcome;
};

/** Joining and signing in, for one request. Every answer is the same for a known and an unknown address. */
export function memberSignIn({ deps, auth, limits }: Services, headers: Headers, clientAddress: string) {
  const mailSecrets = async (email: string): Promise<void> => {
    const secrets = await auth.createSignInSecrets(email);
    await mailMemberSignIn(deps, { email, ...secrets });
  };
  return {
    async requestLink({ email }: RequestSignInInput): Promise<void> {
      await spendLinkLimits(limits, email, clientAddress);
      await mailSecrets(email);
    },

    async join(input: StartJoinInput, openedLink: OpenedLink | undefined): Promise<void> {
      await limits.spend("joinByAddress", clientAddress);
      if (input.code !== undefined) await limits.spend("referralCodeByAddress", clientAddress);
      await spendLinkLimits(limits, input.email, clientAddress);
      await startJoin(deps, { kind: "anonymous" }, { ...input, openedLink });
      await mailSecrets(input.email);
    },

    /**
     * @param earlier what this browser did before it was known whose it is: the member's link it came by, and the note of
     *   a visitor who let their reading be counted. It is theirs from now on, and counts for whoever wrote it.
     * @throws AppError sign_in_failed, join_expired or too_many_requests
     */
    async confirm(given: Confirmation, { followed, visitor }: Earlier = {}): Promise<MemberConfirmation> {
      if ("code" in given) await spendCodeLimits(limits, given.email, clientAddress);
      const signedIn =
        "token" in given
          ? await auth.confirmToken(given.token, headers)
          : await auth.confirmCode(given.email, given.code, headers);
      const outcome = await completeJoin(deps, {
        ...signedIn,
        cameFrom: { address: clientAddress, agent: headers.get("user-agent") ?? "" },
      });
      if (outcome.kind === "member") {
        const { customerId } = outcome;
        if (followed) await claimFollowedLink(deps, followed, customerId);
        if (visitor !== undefined) await claimReading(deps, { customerId, visitor });
        return { cookies: signedIn.cookies, outcome };
      }
      const cookies = await auth.signOut(sessionHeaders(signedIn));
      if (outcome.kind === "erased") throw new AppError("person_erased");
      if (outcome.kind === "nothing_pending") throw new AppError("join_expired");
      return { cookies, outcome };
    },

    signOut: (): Promise<string[]> => auth.signOut(headers),
  };
}

export type MemberSignIn = ReturnType<typeof memberSignIn>;
