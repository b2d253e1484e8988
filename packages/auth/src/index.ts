export { createAuth, type Auth, type AuthSettings, type SignedIn } from "./create-auth.ts";
export type { SessionView } from "./sessions.ts";
