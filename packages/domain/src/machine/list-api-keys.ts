import {
  apiScopes,
  type ApiKeyOutput,
  type ListApiKeysInput,
  type ListApiKeysOutput,
  type StaffActor,
} from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { readStaffNames } from "../staff/read-staff-names.ts";

const pageSize = 25;

/** The keys, the newest first; of each how it begins, and nothing it could be used by. */
export async function listApiKeys(
  { database }: Pick<Deps, "database">,
  _actor: StaffActor,
  { page }: ListApiKeysInput,
): Promise<ListApiKeysOutput> {
  const [keys, total] = await Promise.all([
    database.apiKey.findMany({
      omit: { secretHash: true },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    database.apiKey.count(),
  ]);
  const nameOf = await readStaffNames(
    database,
    keys.flatMap(({ staffId, revokedById }) => [staffId, revokedById]),
  );
  const rows = keys.map(
    ({ id, name, prefix, scopes, staffId, createdAt, lastUsedOn, ...revoked }): ApiKeyOutput => ({
      id,
      name,
      prefix,
      scopes: apiScopes.filter((scope) => scopes.includes(scope)),
      madeBy: nameOf(staffId),
      madeAt: createdAt.toISOString(),
      lastUsedOn: lastUsedOn?.toISOString().slice(0, 10) ?? null,
      revoked:
        revoked.revokedAt && revoked.revokedById
          ? { by: nameOf(revoked.revokedById), at: revoked.revokedAt.toISOString() }
          : null,
    }),
  );
  return { rows, total, page, pageSize };
}
