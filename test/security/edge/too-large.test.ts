import { largestImportBytes } from "@worth/contracts";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { startAdmin } from "../../world/start-admin.ts";

test("who sends a form more than it takes reads a page that says what is kept and what to do", async () => {
  const admin = await startAdmin(await createWorld());
  const answer = await fetch(`${admin.url}/import`, {
    method: "POST",
    headers: { origin: admin.origin },
    body: new Uint8Array(largestImportBytes + 1),
  });
  expect(answer.status).toBe(413);
  expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
  const page = await answer.text();
  expect(page).toContain("<h1>Nothing was saved</h1>");
  expect(page).toContain("What you saved before is still there. Go back");
  const [, nonce] =
    /style-src 'self' 'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "") ?? [];
  expect(page).toContain(`<style nonce="${nonce}">`);
  // Hung up on, a browser that is still sending would show its own error in place of the page.
  expect(answer.headers.get("connection")).not.toBe("close");
});
