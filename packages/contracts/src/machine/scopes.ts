/** What a key can be good for, and the name of its text; one that brings things in reads nothing. */
export const scopeTexts = {
  "mentions:write": "tellMentions",
  "calls:write": "tellCalls",
  "heard:write": "tellHeard",
  "tickets:write": "tellTickets",
  "purchases:write": "tellPurchases",
  "value:read": "readValue",
} as const;

export type ApiScope = keyof typeof scopeTexts;

export const apiScopes = Object.keys(scopeTexts) as [ApiScope, ...ApiScope[]];
