import { isSentTo, type LastEvent, type Mail } from "./mail.ts";

/** Oldest mails leave when the box is full, so that a long demo keeps its size. */
const keptMails = 2000;

export type Mailbox = {
  add: (mail: Mail) => void;
  find: (id: string) => Mail | undefined;
  mark: (mail: Mail, lastEvent: LastEvent) => Mail;
  /** Newest first; with an address only what was sent to it. */
  list: (to?: string) => Mail[];
};

export const createMailbox = (from: readonly Mail[]): Mailbox => {
  const mails = new Map(from.map((mail) => [mail.id, mail]));
  return {
    add: (mail) => {
      mails.set(mail.id, mail);
      const [oldest] = mails.keys();
      if (mails.size > keptMails && oldest !== undefined) mails.delete(oldest);
    },
    find: (id) => mails.get(id),
    mark: (mail, lastEvent) => {
      const marked = { ...mail, lastEvent };
      mails.set(mail.id, marked);
      return marked;
    },
    list: (to) => {
      const newestFirst = [...mails.values()].toReversed();
      return to === undefined || to.trim() === ""
        ? newestFirst
        : newestFirst.filter((mail) => isSentTo(mail, to));
    },
  };
};
