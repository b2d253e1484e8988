import { portalContext, safeNext } from "@worth/api";
import { data, redirect } from "react-router";
import { followedLinkNote } from "./followed-link.ts";
import { openedLinkNote } from "./opened-link.ts";
import { pendingSignInNote } from "./pending-sign-in.ts";
import type { RequestArgs } from "./signed-cookie.ts";
import { visitorNote } from "./visitor-note.ts";

type Confirmation = { token: string } | { email: string; code: string };

/**
 * Uses a link or code up. A member goes on to where they wanted to, signed in; the notes kept on the way are forgotten.
 * @throws AppError sign_in_failed, join_expired or too_many_requests
 */
export async function confirmMember(args: RequestArgs, confirmation: Confirmation) {
  const { signIn } = args.context.get(portalContext);
  const pending = pendingSignInNote(args);
  const followed = followedLinkNote(args);
  const { cookies, outcome } = await signIn.confirm(confirmation, {
    followed: await followed.read(),
    visitor: (await visitorNote(args).read())?.id,
  });
  const headers = new Headers(cookies.map((cookie) => ["set-cookie", cookie]));
  // The note stays: the page it belongs to is read again behind this answer, and would send them away without it.
  if (outcome.kind !== "member") return data({ kind: "known_by_other_address" as const }, { headers });
  headers.append("set-cookie", await pending.forget());
  // How long the note was to last does not matter any more.
  headers.append("set-cookie", await openedLinkNote(args, 0).forget());
  headers.append("set-cookie", await followed.forget());
  return redirect(safeNext((await pending.read())?.next, "/home"), { headers });
}
