import type { AdminApi } from "@worth/api";
import {
  AppError,
  enterMentionInput,
  logActForInput,
  logReferenceCallInput,
  parseInput,
  readAudience,
} from "@worth/contracts";

type Form = Readonly<Record<string, string>>;

/** Writes down what staff know of a customer, and says what it was. @throws AppError of the use-case */
export async function writeDown(
  api: AdminApi,
  customerId: string,
  { intent, kind, channel, url = "", audience, note = "", saidOn, typeId, email = "", leadId = "" }: Form,
): Promise<"mention" | "act" | "call"> {
  switch (intent) {
    case "mention": {
      const words = { customerId, kind, channel, url, note, saidOn };
      const mention = { ...words, audience: readAudience(audience) };
      await api.mentions.enter(parseInput(enterMentionInput, mention));
      return intent;
    }
    case "act":
      await api.acts.log(
        parseInput(logActForInput, { customerId, typeId, doneOn: saidOn, note, proofUrl: "" }),
      );
      return intent;
    case "call": {
      if (email === "" && leadId === "")
        throw new AppError("invalid_input", { fields: { email: "required" } });
      const listener = email === "" ? { kind: "lead", leadId } : { kind: "customer", email };
      const call = parseInput(logReferenceCallInput, { customerId, listener, saidOn, note });
      await api.mentions.logCall(call);
      return intent;
    }
    case undefined:
    default:
      throw new AppError("invalid_input");
  }
}
