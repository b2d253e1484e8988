import type { ListTriageInput, TriageCrowd, TriageWork } from "@worth/contracts";
import { Prisma } from "@worth/db";

type Wanted = Pick<ListTriageInput, "crowd" | "work"> & { generation: number; staffId: string; now: Date };

const crowds: Record<TriageCrowd, Prisma.Sql> = {
  all: Prisma.sql`TRUE`,
  wallys: Prisma.sql`account."isWally"`,
  woms: Prisma.sql`account."isWom"`,
  detractors: Prisma.sql`account.sentiment = 'detractor'`,
  champion: Prisma.sql`account."group" = 'champion'`,
  affluent: Prisma.sql`account."group" = 'affluent'`,
  advocate: Prisma.sql`account."group" = 'advocate'`,
  miser: Prisma.sql`account."group" = 'miser'`,
};

/** What follows FROM and WHERE for the accounts somebody asks for, whatever their action; the table is `account`. */
export function wantedAccounts({ crowd, work, generation, staffId, now }: Wanted): Prisma.Sql {
  return Prisma.sql`account_snapshot AS account
    WHERE account.generation = ${generation} AND ${crowds[crowd]} AND ${marked(work, staffId, now)}`;
}

/** By what staff marked on an account. Marks are few, so each is looked up by its account. */
function marked(work: TriageWork, staffId: string, now: Date): Prisma.Sql {
  const mark = (condition: Prisma.Sql) => Prisma.sql`EXISTS (
    SELECT 1 FROM triage_mark AS mark WHERE mark."accountId" = account."accountId" AND ${condition})`;
  const snoozed = Prisma.sql`mark."snoozedUntil" > ${now}`;
  const done = Prisma.sql`mark."doneUntil" > ${now} AND mark."doneAction" = account.action`;
  const hidden = mark(Prisma.sql`(${snoozed} OR (${done}))`);
  if (work === "snoozed") return mark(snoozed);
  if (work === "done") return mark(done);
  if (work === "mine")
    return Prisma.sql`${mark(Prisma.sql`mark."assigneeId" = ${staffId}`)} AND NOT ${hidden}`;
  return Prisma.sql`NOT ${hidden}`;
}
