import { erasedName } from "@worth/contracts";
import { factsOf, rowsOf, rowsWhere, type ErasablePlace } from "./place.ts";

const ofUser = `"userId" = ANY(person."userIds")`;

/** Who somebody is and how they sign in. A referral code begins with its owner's name. */
export const personPlaces: readonly ErasablePlace[] = [
  {
    ...factsOf("customer", "id"),
    columns: ["displayName", "country"],
    own: `UPDATE customer SET "displayName" = '${erasedName}', country = NULL FROM person WHERE id = ANY(person.ids)`,
  },
  { ...rowsOf("customer_identity"), columns: ["value", "normalizedValue"] },
  { ...rowsOf("customer_trait"), columns: ["hash"], hidden: ["hash"] },
  { ...rowsOf("join_trace"), columns: ["addressHash", "agentHash"], hidden: ["addressHash", "agentHash"] },
  {
    ...factsOf("referral_code"),
    columns: ["code"],
    own: `UPDATE referral_code SET code = 'gone-' || replace(gen_random_uuid()::text, '-', '')
          FROM person WHERE "customerId" = ANY(person.ids)`,
  },
  {
    ...rowsWhere("pending_join", `"normalizedEmail" = ANY(person.emails)`),
    columns: ["normalizedEmail", "email", "displayName", "heardFrom"],
    named: ["heardFrom"],
  },
  {
    ...rowsWhere("member_session", ofUser),
    columns: ["token", "ipAddress", "userAgent"],
    hidden: ["token"],
  },
  {
    ...rowsWhere("member_sign_in_method", ofUser),
    columns: ["accountId", "providerId", "accessToken", "refreshToken", "idToken", "scope", "password"],
    hidden: ["accessToken", "refreshToken", "idToken", "password"],
  },
  { ...rowsOf("member"), columns: [] },
  {
    ...rowsWhere("member_user", `member_user.id = ANY(person."userIds")`),
    columns: ["name", "email", "image"],
  },
];
