import { answerAction, portalContext } from "@worth/api";
import { redirect } from "react-router";
import type { Route } from "./+types/sign-out";

/** Opening the address signs nobody out. */
export function loader() {
  return redirect("/");
}

export function action(args: Route.ActionArgs) {
  return answerAction(args, async () => {
    const headers = new Headers();
    for (const cookie of await args.context.get(portalContext).signIn.signOut())
      headers.append("set-cookie", cookie);
    return redirect("/", { headers });
  });
}
