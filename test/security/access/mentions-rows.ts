import { callers, memberCallers, staffCallers, type Caller, type Rows, type Scene } from "./row.ts";

const nobody = "0".repeat(32);
const managers: readonly Caller[] = ["owner", "manager"];
const deciders: readonly Caller[] = ["owner", "manager", "reviewer"];
const absent = { mentionId: `men_${nobody}`, loggedActId: `lga_${nobody}`, customerId: `cus_${nobody}` };
const absentTypeId = `aty_${nobody}`;

/** A talk leaves no page behind, so that each caller can enter one. */
const talk = { kind: "talk", channel: "event", url: "", note: "", audience: null, saidOn: "2024-05-01" };
const seen = { doneOn: "2024-05-01", note: "", proofUrl: "" };
const act = { ...seen, picture: null };
const type = { role: "host", proof: "none", approval: "by_person" };
const approved = { decision: { kind: "approved", sentiment: "promoter" } };
const call = { saidOn: "2024-05-01", note: "" };

const own = ({ cast, caller }: Scene) => cast.logged[caller === "member" ? "mary" : "otto"];
const others = ({ cast, caller }: Scene) => cast.logged[caller === "member" ? "otto" : "mary"];

/** Mentions and acts at the portal. */
export const mentionsPortalRows: Rows = {
  "mentions.mine": { may: memberCallers, input: () => ({ page: 1 }) },
  "mentions.enter": { may: memberCallers, input: () => talk },
  "mentions.makeLink": { may: memberCallers, input: () => ({ channel: "podcast" }) },
  "acts.mine": { may: memberCallers },
  "acts.log": {
    may: memberCallers,
    input: ({ cast }) => ({ typeId: cast.actTypeId, ...act }),
    absent: () => ({ typeId: absentTypeId, ...act }),
  },
  // Nobody of the cast showed a picture.
  "acts.picture": {
    may: memberCallers,
    input: (scene) => ({ loggedActId: own(scene) }),
    foreign: (scene) => ({ loggedActId: others(scene) }),
    absent: () => ({ loggedActId: absent.loggedActId }),
    firstStatus: 404,
  },
  "trackedLinks.follow": {
    may: callers,
    input: ({ cast }) => ({ code: cast.trackedCode, visitor: null }),
    absent: () => ({ code: "zzzzzzzzzz", visitor: null }),
  },
};

/** Mentions and acts in the admin. */
export const mentionsAdminRows: Rows = {
  "mentions.list": { may: staffCallers, input: () => ({ page: 1 }) },
  "mentions.get": {
    may: staffCallers,
    input: ({ cast }) => ({ mentionId: cast.mentionId }),
    absent: () => ({ mentionId: absent.mentionId }),
  },
  "mentions.heard": { may: staffCallers, input: () => ({ page: 1 }) },
  // The first of them decides it.
  "mentions.decide": {
    may: deciders,
    input: ({ cast }) => ({ mentionId: cast.mentionId, ...approved }),
    absent: () => ({ mentionId: absent.mentionId, ...approved }),
  },
  "mentions.enter": {
    may: deciders,
    input: ({ cast }) => ({ ...talk, customerId: cast.strangerId }),
    absent: () => ({ ...talk, customerId: absent.customerId }),
  },
  // A file is not sent this way.
  "mentions.bringIn": {
    may: managers,
    input: () => ({ content: "text", skipBadRows: false }),
    firstStatus: 400,
  },
  "mentions.confirmHeard": {
    may: deciders,
    input: ({ cast }) => ({ heardAnswerId: cast.heardAnswerId, customerId: cast.mary.customerId }),
    absent: () => ({ heardAnswerId: `hrd_${nobody}`, customerId: null }),
  },
  "mentions.logCall": {
    may: deciders,
    input: ({ cast }) => ({
      ...call,
      customerId: cast.strangerId,
      listener: { kind: "customer", email: "mary@example.com" },
    }),
    absent: ({ cast }) => ({
      ...call,
      customerId: cast.strangerId,
      listener: { kind: "lead", leadId: `led_${nobody}` },
    }),
  },
  "acts.list": { may: staffCallers, input: () => ({ page: 1 }) },
  "acts.ofCustomer": {
    may: staffCallers,
    input: ({ cast }) => ({ customerId: cast.mary.customerId }),
    absent: () => ({ customerId: absent.customerId }),
  },
  "acts.get": {
    may: staffCallers,
    input: ({ cast }) => ({ loggedActId: cast.logged.mary }),
    absent: () => ({ loggedActId: absent.loggedActId }),
  },
  // Nobody of the cast showed a picture.
  "acts.picture": {
    may: staffCallers,
    input: ({ cast }) => ({ loggedActId: cast.logged.mary }),
    absent: () => ({ loggedActId: absent.loggedActId }),
    firstStatus: 404,
  },
  "acts.decide": {
    may: deciders,
    input: ({ cast }) => ({ loggedActId: cast.logged.otto, decision: { kind: "approved" } }),
    absent: () => ({ loggedActId: absent.loggedActId, decision: { kind: "approved" } }),
  },
  "acts.log": {
    may: deciders,
    input: ({ cast }) => ({ ...seen, typeId: cast.actTypeId, customerId: cast.strangerId }),
    absent: ({ cast }) => ({ ...seen, typeId: cast.actTypeId, customerId: absent.customerId }),
  },
  "acts.types": { may: staffCallers },
  "acts.saveType": {
    may: managers,
    input: ({ cast, caller }) => ({ ...type, typeId: cast.actTypeId, name: `Hosted, says ${caller}` }),
    absent: () => ({ ...type, typeId: absentTypeId, name: "Nothing" }),
  },
  "acts.archiveType": {
    may: managers,
    input: ({ cast }) => ({ typeId: cast.spareActTypeId, isArchived: false }),
    absent: () => ({ typeId: absentTypeId, isArchived: false }),
  },
};
