import { buildAct, buildTouch } from "@worth/factories";
import type { Person } from "../story/person.ts";
import type { Story } from "../story/story.ts";

/** Companies that spoke for us on a call, and who listened before they first ordered. */
const calls = [
  {
    speaker: "Pinecrest Lodge",
    listener: "Tamarind Events",
    daysAgo: 239,
    title: "Told Tamarind how the jackets lasted two winters",
  },
  {
    speaker: "Casa Almendra",
    listener: null,
    daysAgo: 4,
    title: "Took a call from a hostel in Porto",
  },
] as const;

export function addReferenceCalls({ add, daysAgo }: Story, buyers: ReadonlyMap<string, Person>): void {
  for (const call of calls) {
    const speaker = buyers.get(call.speaker);
    if (!speaker) throw new Error(`${call.speaker} is not among the accounts.`);
    const ownerId = speaker.customerId;
    const occurredAt = daysAgo(call.daysAgo);
    const { title } = call;
    const { actId } = add(
      buildAct({ customerId: ownerId, kind: "reference_call", role: "speaker", title, occurredAt }),
    );
    const listener = call.listener && buyers.get(call.listener);
    if (!listener) continue;
    const { customerId } = listener;
    add(buildTouch({ actId, ownerId, customerId, kind: "reference_call", occurredAt }));
  }
}
