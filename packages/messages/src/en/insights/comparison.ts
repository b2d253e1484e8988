/** Buying against word of mouth, members against others, and the four groups. */
export const comparison = {
  ranks: {
    title: {
      none: "Who buys most and who brings most are different people",
      weak: "Who buys most brings a little more than others",
      clear: "Who buys most tends to bring most",
      opposite: "Who buys most tends to bring least",
      unknown: "Whether the best buyers bring the most cannot be said yet",
    },
    sub: "Own value held against word-of-mouth value, customer by customer.",
    sample: "Measured on {{total}} customers chosen by chance.",
    correlation: "Rank correlation",
    correlationDetail: "Spearman: 1 is the same order, 0 no connection, −1 the opposite order",
    overlap: "In both top tenths",
    overlapValue: "{{both}} of {{top}}",
    overlapDetail:
      "of the top tenth of buyers are in the top tenth by word of mouth; by chance it would be one in ten",
  },
  members: {
    title: {
      more: "Members recommend more often than others",
      less: "Members recommend less often than others",
      alike: "Members and others recommend about as often, as far as one can tell",
      nobody: "Nobody has joined yet",
      everybody: "Every customer is a member",
    },
    sub: "Share of customers who brought somebody, named a lead, or said something good to others. Members chose to join: the difference is not what the programme did.",
    members: "Members",
    others: "Others",
    text: "{{share}} ({{low}} to {{high}}), {{count}} of {{total}}",
  },
  groups: {
    title: "The four groups",
    sub: "High or low own value, and high or low word of mouth, against the median of those who have been customers as long.",
    empty: "The groups come with the first computation.",
    caption: "Customers by group",
    group: "Group",
    customers: "Customers",
    share: "Share",
    own: "Own value",
    wordOfMouth: "Word of mouth",
    name: { champion: "Champions", affluent: "Affluents", advocate: "Advocates", miser: "Misers" },
    detail: {
      champion: "buy much and bring much",
      affluent: "buy much, bring little",
      advocate: "buy little, bring much",
      miser: "buy little and bring little",
    },
  },
} as const;
