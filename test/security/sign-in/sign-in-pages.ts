import { adminContext, answerAction, pageContext, portalContext } from "@worth/api";
import { parseInput, requestSignInInput, startJoinInput } from "@worth/contracts";
import type { RouterContextProvider } from "react-router";

type Context = RouterContextProvider;
type Form = Record<string, string>;

const redirect = (location: string, cookies: readonly string[] = []): Response => {
  const headers = new Headers({ location });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
};

type Data = { type: "DataWithResponseInit"; data: unknown; init: ResponseInit | null };

const isData = (value: unknown): value is Data =>
  typeof value === "object" && value !== null && "type" in value && value.type === "DataWithResponseInit";

const confirmationOf = ({ token, email = "", code = "" }: Form) =>
  token === undefined ? { email, code } : { token };

/** The forms of both apps without what they look like, so that sign-in is driven through the edge as a browser would. */
function pagesOf(
  signInOf: (context: Context) => {
    requestLink(input: { email: string }): Promise<void>;
    confirm(
      given: { token: string } | { email: string; code: string },
      earlier: { visitor?: string | undefined },
    ): Promise<{ cookies: string[] }>;
    signOut(): Promise<string[]>;
    join?(form: Form): Promise<void>;
  },
) {
  return async (request: Request, context: Context): Promise<Response> => {
    const signIn = signInOf(context);
    const forms: Record<string, (form: Form) => Promise<Response>> = {
      "/sign-in": async (form) => {
        await signIn.requestLink(parseInput(requestSignInInput, form));
        return redirect("/sign-in/sent");
      },
      "/join": async (form) => {
        await signIn.join?.(form);
        return redirect("/sign-in/sent");
      },
      "/sign-in/confirm": async ({ visitor, ...form }) =>
        redirect("/", (await signIn.confirm(confirmationOf(form), { visitor })).cookies),
      "/sign-out": async () => redirect("/", await signIn.signOut()),
    };
    const form = forms[new URL(request.url).pathname];
    if (request.method !== "POST" || !form) return Response.json(context.get(pageContext).actor);
    const answer = await answerAction({ request, context }, form).catch((thrown: unknown) => {
      // What an error boundary would show.
      if (isData(thrown)) return thrown;
      throw thrown;
    });
    return answer instanceof Response ? answer : Response.json(answer.data, answer.init ?? {});
  };
}

export const memberPages = pagesOf((context) => {
  const { signIn } = context.get(portalContext);
  return { ...signIn, join: (form) => signIn.join(parseInput(startJoinInput, form), undefined) };
});

export const staffPages = pagesOf((context) => context.get(adminContext).signIn);
