import { test as setup } from "./journey.ts";

// One after the other and before everything else: two codes for one address at once would undo each other.
setup("Mary and the owner sign in", async ({ page, signIn }) => {
  await signIn(page, "portal", "mary@example.com");
  await signIn(page, "admin", "owner@example.com");
});
