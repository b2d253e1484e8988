import { erasedName } from "@worth/contracts";
import { rowsOf, type ErasablePlace } from "./place.ts";

/** Who somebody is and how they sign in. A referral code begins with its owner's name. */
export const personPlaces: readonly ErasablePlace[] = [
  {
    table: "customer",
    columns: ["displayName", "country"],
    own: `UPDATE customer SET "displayName" = '${erasedName}', country = NULL FROM person WHERE id = ANY(person.ids)`,
  },
  { table: "customer_identity", columns: ["value", "normalizedValue"], own: rowsOf("customer_identity") },
  { table: "customer_trait", columns: ["hash"], own: rowsOf("customer_trait") },
  { table: "join_trace", columns: ["addressHash", "agentHash"], own: rowsOf("join_trace") },
  {
    table: "referral_code",
    columns: ["code"],
    own: `UPDATE referral_code SET code = 'gone-' || replace(gen_random_uuid()::text, '-', '')
          FROM person WHERE "customerId" = ANY(person.ids)`,
  },
  {
    table: "pending_join",
    columns: ["normalizedEmail", "email", "displayName", "heardFrom"],
    own: `DELETE FROM pending_join USING person WHERE "normalizedEmail" = ANY(person.emails)`,
    named: ["heardFrom"],
  },
  {
    table: "member_session",
    columns: ["token", "ipAddress", "userAgent"],
    own: rowsOfUser("member_session"),
  },
  {
    table: "member_sign_in_method",
    columns: ["accountId", "providerId", "accessToken", "refreshToken", "idToken", "scope", "password"],
    own: rowsOfUser("member_sign_in_method"),
  },
  { table: "member", columns: [], own: rowsOf("member") },
  {
    table: "member_user",
    columns: ["name", "email", "image"],
    own: `DELETE FROM member_user USING person WHERE id = ANY(person."userIds")`,
  },
];

function rowsOfUser(table: string): string {
  return `DELETE FROM ${table} USING person WHERE "userId" = ANY(person."userIds")`;
}
