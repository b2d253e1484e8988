import { archiveActType, enterMention, logAct, saveActType } from "@worth/domain";
import type { World } from "../world/create-world.ts";

type People = Readonly<Record<"mary" | "otto", { customerId: string }>>;

const files = { put: async () => {}, read: async () => null, remove: async () => {} };
const pictures = { redraw: async () => null };

/** What two members said elsewhere and did, kinds of acts, a name somebody gave, and a link to follow. */
export async function castMentions(
  { database, deps, clock }: World,
  staffId: string,
  { mary, otto }: People,
) {
  const staff = { kind: "staff", staffId, role: "owner" } as const;
  const actorOf = ({ customerId }: { customerId: string }) =>
    ({ kind: "member", userId: customerId, customerId }) as const;
  const today = clock.now().toISOString().slice(0, 10);
  const { mentionId } = await enterMention(deps, actorOf(mary), {
    kind: "talk",
    channel: "event",
    url: "",
    note: "A talk about boots",
    audience: null,
    saidOn: today,
  });
  const type = { role: "host", proof: "none", approval: "by_person" } as const;
  const { typeId } = await saveActType(deps, staff, { typeId: null, name: "Hosted an evening", ...type });
  const spare = await saveActType(deps, staff, { typeId: null, name: "Sent a postcard", ...type });
  await archiveActType(deps, staff, { typeId: spare.typeId, isArchived: true });
  const log = ({ customerId }: { customerId: string }) =>
    logAct({ ...deps, files, pictures }, actorOf({ customerId }), {
      typeId,
      doneOn: today,
      note: "",
      proofUrl: "",
      picture: null,
    });
  const heard = await database.heardAnswer.create({
    data: {
      id: "hrd_00000000000000000000000000000001",
      customerId: otto.customerId,
      source: "join",
      state: "waiting",
      occurredAt: clock.now(),
      text: { create: { words: "Mary, I think" } },
    },
  });
  const link = await database.trackedLink.create({
    data: {
      id: "tlk_00000000000000000000000000000001",
      customerId: mary.customerId,
      channel: "linkedin",
      code: "bcdfghjkmn",
      createdAt: clock.now(),
    },
  });
  return {
    mentionId,
    actTypeId: typeId,
    spareActTypeId: spare.typeId,
    logged: { mary: (await log(mary)).loggedActId, otto: (await log(otto)).loggedActId },
    heardAnswerId: heard.id,
    trackedCode: link.code,
  };
}
