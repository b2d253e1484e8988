import { absentIds, callers, memberCallers, type Rows } from "./row.ts";

export const portalRows: Rows = {
  "programme.get": { may: callers },
  "programme.terms": { may: callers },
  "referralLinks.open": {
    may: callers,
    input: ({ cast }) => ({ code: cast.mary.code }),
    absent: () => ({ code: absentIds.code }),
  },
  "referralLinks.offer": {
    may: callers,
    input: ({ cast }) => ({ code: cast.mary.code }),
    absent: () => ({ code: absentIds.code }),
  },
  "referrals.home": { may: memberCallers },
  "referrals.list": { may: memberCallers },
  "leads.submit": {
    may: memberCallers,
    input: ({ caller }) => ({
      companyName: "Acme",
      contactName: "Ada",
      contactEmail: `ada-${caller.toLowerCase()}@acme.example`,
      need: "Boots",
    }),
  },
  "profile.get": { may: memberCallers },
  "profile.update": { may: memberCallers, input: () => ({ displayName: "New Name" }) },
  "sessions.list": { may: memberCallers },
  "sessions.revoke": {
    may: memberCallers,
    input: ({ caller, spareSessions }) => ({ sessionId: spareSessions[caller] ?? absentIds.sessionId }),
    foreign: ({ caller, spareSessions }) => ({
      sessionId: spareSessions[caller === "member" ? "otherMember" : "member"],
    }),
    absent: () => ({ sessionId: absentIds.sessionId }),
  },
};
