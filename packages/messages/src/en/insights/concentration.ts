/** How unevenly something is spread over customers. */
export const concentration = {
  title: "Concentration",
  measure: "What is spread",
  measures: {
    sales: "Sales",
    contribution: "Contribution",
    word_of_mouth: "Word of mouth",
    participation: "Participation",
  },
  of: {
    sales: "of sales",
    contribution: "of the contribution",
    word_of_mouth: "of word-of-mouth value",
    participation: "of all acts",
  },
  heading: {
    all: {
      sales: "The top fifth of customers make {{share}} of sales",
      contribution: "The top fifth of customers bring {{share}} of the contribution",
      word_of_mouth: "One customer in a hundred brings {{share}} of what word of mouth is worth",
      participation: "One customer in a hundred does {{share}} of what customers do for you",
    },
    buyers: {
      sales: "The top fifth of buyers make {{share}} of sales",
      contribution: "The top fifth of buyers bring {{share}} of the contribution",
      word_of_mouth: "One buyer in a hundred brings {{share}} of what word of mouth is worth",
      participation: "One buyer in a hundred does {{share}} of what customers do for you",
    },
  },
  sub: {
    sales: "{{total}} customers, sales of {{held}}, from {{first}} to {{last}}.",
    contribution:
      "{{total}} customers with a contribution of {{held}}: margin less serving costs and rewards, from {{first}} to {{last}}.",
    word_of_mouth:
      "{{total}} customers; referral and influence value of {{held}}, from purchases between {{first}} and {{last}}.",
    participation:
      "{{total}} customers; {{held}}: reviews, ideas, feedback, mentions, answers and reference calls.",
  },
  asOf: "As of {{at}}.",
  acts_one: "{{total}} act",
  acts_other: "{{total}} acts",
  base: "Among whom",
  bases: { all: "All customers", buyers: "Only those who bought" },
  gini: "Gini coefficient",
  giniDetail: "{{low}} to {{high}}, 95 of 100 times; 0 is even, 1 is all in one hand",
  top1: "Top 1%",
  top10: "Top 10%",
  top20: "Top 20%",
  top20Detail: "{{of}}; {{low}} to {{high}}, 95 of 100 times",
  key: { sales: "Wallys", contribution: "80%", word_of_mouth: "80%", participation: "80%" },
  keyDetail: "customers, {{share}} of all, make 80% {{of}}",
  curve_one: "{{total}} customer makes 80% {{of}}",
  curve_other: "{{total}} customers make 80% {{of}}",
  curveSub: "{{measure}} among {{base}}",
  among: { all: "all customers", buyers: "those who bought" },
  whale: {
    title: "The best {{share}} bring {{peak}}; the others take {{back}} of it away",
    sub: "Contribution added up from the best customer to the last.",
    below_one:
      "{{total}} customer costs more than they bring: {{amount}}. In the shares they count as bringing nothing.",
    below_other:
      "{{total}} customers cost more than they bring: {{amount}} together. In the shares they count as bringing nothing.",
  },
  history: {
    title: {
      one: "One computation so far; with the next there is a line",
      same: "The top fifth has the same share as on {{date}}: {{now}}",
      more: "More concentrated than on {{date}}: the top fifth went from {{before}} to {{now}}",
      less: "Less concentrated than on {{date}}: the top fifth went from {{before}} to {{now}}",
    },
    sub: "Shares of the top customers at every computation, among all customers.",
  },
  list: {
    sales_one: "{{total}} Wally",
    sales_other: "The {{total}} Wallys",
    contribution_one: "{{total}} customer brings 80% of the contribution",
    contribution_other: "The {{total}} who bring 80% of the contribution",
    word_of_mouth_one: "{{total}} customer brings 80% of word of mouth",
    word_of_mouth_other: "The {{total}} who bring 80% of word of mouth",
    participation_one: "{{total}} customer does 80%",
    participation_other: "The {{total}} who do 80% of everything",
  },
  listSub: {
    sales: "The fewest customers who together make 80% of sales.",
    contribution: "The fewest customers who together bring 80%.",
    word_of_mouth: "The fewest customers who together bring 80%. Those who are no detractors are your WOMs.",
    participation: "The fewest customers who together do 80% of what customers do for you.",
  },
  caption: "Customers, largest first",
  column: { name: "Name", share: "Share" },
  computing: {
    heading: "The figures are being worked out",
    text: "Purchases have come in. This page looks again by itself.",
  },
  waiting: {
    heading: "The figures come with the first computation",
    text: "There are {{total}} customers. Their values are computed together every night; you can also start it now.",
    running:
      "There are {{total}} customers, and their values are being computed now. This page looks again by itself.",
    action: "See the computation",
  },
  empty: { heading: "No sales to spread yet" },
  nothing: {
    contribution: { heading: "No contribution to spread", text: "Nobody brings more than they cost." },
    word_of_mouth: {
      heading: "No word of mouth to spread yet",
      text: "Once customers bring others, or convince them, this page says how few of them do most of it.",
    },
    participation: {
      heading: "Nobody has done anything yet",
      text: "Once customers review, suggest, answer or speak for you, this page says how few of them do most of it.",
    },
    sales: { heading: "No sales to spread", text: "Everything that was bought was taken back." },
  },
} as const;
