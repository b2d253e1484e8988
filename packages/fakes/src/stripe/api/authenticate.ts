import type { ObjectStore } from "../world/object-store.ts";
import { ApiVersion } from "./api-version.ts";
import { refuse, StripeRefusal } from "./refusal.ts";

const refuseKey = (status: 401 | 403, message: string, code?: string): StripeRefusal =>
  new StripeRefusal(status, {
    type: "invalid_request_error",
    message,
    ...(code === undefined ? {} : { code }),
  });

const maskKey = (key: string): string => `${key.slice(0, 8)}${"*".repeat(8)}${key.slice(-4)}`;

const readKey = (header: string): string => {
  const [scheme = "", credentials = ""] = header.split(" ", 2);
  if (scheme.toLowerCase() === "bearer") return credentials;
  return Buffer.from(credentials, "base64").toString().split(":", 1)[0] ?? "";
};

/** The key a request carries, or null when it carries none. */
export const readSecretKey = (headers: Headers): string | null => {
  const header = headers.get("authorization");
  return header === null ? null : readKey(header);
};

/** Refuses a wrong key, another version of the API, and accounts this stand-in does not hold. */
export const authenticate = (
  headers: Headers,
  secretKey: string,
  objects: Pick<ObjectStore, "find">,
): void => {
  const key = readSecretKey(headers);
  if (key === null)
    throw refuseKey(
      401,
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    );
  if (key !== secretKey) throw refuseKey(401, `Invalid API Key provided: ${maskKey(key)}`);
  const version = headers.get("stripe-version");
  if (version !== null && version !== ApiVersion) throw refuse(`Invalid Stripe API version: ${version}`);
  const account = headers.get("stripe-account");
  if (account !== null && objects.find("account", account) === undefined) {
    throw refuseKey(
      403,
      `The provided key '${maskKey(key)}' does not have access to account '${account}' (or that account does not exist). Application access may have been revoked.`,
      "account_invalid",
    );
  }
};
