import { test as setup } from "./journey.ts";

// One after the other and before everything else: two codes for one address at once would undo each other.
setup("Mary and the staff sign in", async ({ page, signIn }) => {
  await signIn(page, "portal", "mary@example.com");
  for (const name of ["owner", "manager", "reviewer"]) {
    await page.context().clearCookies();
    await signIn(page, "admin", `${name}@example.com`);
  }
});
