import { pageContext } from "@worth/api";
import { redirect } from "react-router";
import type { RequestArgs } from "./signed-cookie.ts";

/** Pages for joining and signing in are of no use to a member: they go home. */
export function sendMembersHome({ context }: RequestArgs): void {
  if (context.get(pageContext).actor.kind === "member") throw redirect("/home");
}
