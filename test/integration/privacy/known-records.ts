import { createId } from "@worth/contracts";
import type { Database } from "@worth/db";
import { createReferral, longAgo } from "@worth/factories";

type Records = {
  customerId: string;
  /** Who brought her. */
  otherId: string;
  userId: string;
  reviewId: string;
  words: string;
  displayName: string;
  email: string;
};

/** What staff, providers and the system itself wrote down about her. */
export async function writeRecords(database: Database, records: Records): Promise<void> {
  const { customerId, otherId, userId, reviewId, words, displayName, email } = records;
  await createReferral(database, {
    referrerId: otherId,
    refereeId: customerId,
    source: "staff",
    state: "joined",
    staffId: "stf_0",
    note: `${displayName} told us on the phone.`,
  });
  const staff = { staffId: "stf_0", createdAt: longAgo };
  await database.reviewReply.create({ data: { reviewId, body: `Dear ${displayName}!`, ...staff } });
  await database.memberSignInMethod.create({
    data: {
      id: "method of hers",
      userId,
      accountId: email,
      providerId: "zwirbelkraut",
      scope: words,
      accessToken: words,
      refreshToken: words,
      idToken: words,
      password: words,
    },
  });
  await database.memberUser.update({
    where: { id: userId },
    data: { image: `https://example.com/${email}` },
  });
  await database.pendingJoin.updateMany({ where: { email }, data: { heardFrom: words } });
  await writeMoney(database, records);
  await writeTraffic(database, records);
}

async function writeMoney(database: Database, { customerId, words, email }: Records) {
  const payoutId = createId("payout");
  await database.payout.create({
    data: {
      id: payoutId,
      customerId,
      rail: "manual",
      state: "returned",
      currency: "USD",
      amountMinor: 10_00,
      destinationRef: email,
      code: "ZWIRBELKRAUT",
      error: words,
      createdAt: longAgo,
      settledAt: longAgo,
    },
  });
  const account = { accountRef: email, checkedAt: longAgo, createdAt: longAgo };
  await database.payoutAccount.create({ data: { customerId, ...account } });
  await database.effect.create({
    data: {
      id: createId("effect"),
      kind: "payout",
      key: "payout of hers",
      subjectId: payoutId,
      state: "sent",
      settledAt: longAgo,
      payload: { create: { body: { destination: email } } },
    },
  });
}

async function writeTraffic(database: Database, { displayName, email }: Records) {
  await database.providerEvent.updateMany({ data: { error: `Nobody knows ${email}.` } });
  await database.import.create({
    data: {
      id: createId("import"),
      fileName: "purchases.csv",
      state: "checked",
      mapping: {},
      file: { create: { content: Buffer.from(`Email\n${email}\n`) } },
      rowErrors: {
        create: {
          id: createId("importRowError"),
          lineNumber: 2,
          field: "amount",
          reason: "not_valid",
          value: email,
        },
      },
    },
  });
  await database.reconciliation.create({
    data: {
      id: createId("reconciliation"),
      fromAt: longAgo,
      toAt: longAgo,
      state: "done",
      error: `It stopped at ${email}.`,
      startedAt: longAgo,
      movedAt: longAgo,
      finishedAt: longAgo,
      differences: {
        create: {
          id: createId("reconciliationDifference"),
          kind: "payment_foreign",
          objectRef: "pi_1",
          note: `Paid by ${displayName} in person.`,
        },
      },
    },
  });
}
