/** The marketers' first screen: who comes first, what to do, why. */
export const triage = {
  title: "Triage",
  caption: "Accounts by blended value",
  filter: "What to do",
  everyone: "Everyone",
  emptyFilter: "Nobody needs this today",
  asOf: "Values as of",
  brought_one: "brought {{count}} account",
  brought_other: "brought {{count}} accounts",
  column: { who: "Who", do: "Do", why: "Why", value: "Blended value" },
  action: {
    thank: "Thank",
    ask: "Ask",
    protect: "Protect",
    fix: "Fix",
    leave_alone: "Leave alone",
  },
  heading: {
    nobody: "Nobody to call yet",
    thank: "Thank {{name}} first",
    ask: "Ask {{name}} first",
    protect: "Call {{name}} first",
    fix: "Make it right with {{name}} first",
    leave_alone: "{{name}} is worth the most to you",
    later: "Accounts {{from}} to {{to}}",
    laterSub: "Of {{total}}, by blended value.",
  },
  finding: {
    spends_less: "They spend {{spend}} what {{other}} spend, and are worth {{worth}} to you.",
    spends_nothing: "They spend nothing, {{other}} do, and they are worth {{worth}} to you.",
    spends_more: "Next to {{other}} they are worth {{worth}} to you, all of it from what they buy.",
    brings: "Next to {{other}} they are worth {{worth}} to you, and {{brought}} of it is what they bring.",
    alone: "They are worth {{amount}} to you, and {{brought}} of it is what they bring.",
  },
  empty: {
    title: "There are no customers yet",
    text: "Once purchases are in, this page says who to thank, ask, protect or call today, and why.",
    action: "Import purchases",
  },
  reason: {
    detractor_of_weight:
      "They would not recommend you. They are worth {{headlineMinor}}, of which {{broughtMinor}} came by their word.",
    detractor_alone: "They would not recommend you, and all their {{headlineMinor}} are their own purchases.",
    purchase_overdue_one:
      "No purchase for {{count}} day; usually one every {{usualGapDays}}. {{headlineMinor}} is at stake.",
    purchase_overdue_other:
      "No purchase for {{count}} days; usually one every {{usualGapDays}}. {{headlineMinor}} is at stake.",
    alive_unlikely: "The chance that they buy again is {{aliveProbability}}. {{headlineMinor}} is at stake.",
    referrer_at_risk:
      "Whoever brought them, worth {{referrerHeadlineMinor}}, may be leaving; people tend to follow. {{headlineMinor}} is at stake.",
    wom_acted_one: "They spoke for you {{count}} day ago. Their word has brought {{wordOfMouthMinor}}.",
    wom_acted_other: "They spoke for you {{count}} days ago. Their word has brought {{wordOfMouthMinor}}.",
    room_to_buy_more_often: "They buy less often than others like them: {{headroomMinor}} within reach.",
    room_to_stay_longer: "Others like them stay longer: {{headroomMinor}} within reach.",
    room_to_spend_more_per_order: "Others like them buy more at a time: {{headroomMinor}} within reach.",
    room_to_cost_less: "They cost more to serve than others like them: {{headroomMinor}} could be saved.",
    room_to_refer: "People like them bring more friends: {{headroomMinor}} within reach.",
    room_to_influence: "Others like them convince more people: {{headroomMinor}} within reach.",
    room_to_innovate: "Others like them shape more of the product: {{headroomMinor}} within reach.",
    detractor_not_asked:
      "They would not recommend you, so ask nothing of them. They are worth {{headlineMinor}}.",
    may_not_be_asked: "They were asked enough lately, or asked not to be. They are worth {{headlineMinor}}.",
    nothing_due: "Nothing is due today. They are worth {{headlineMinor}}.",
  },
} as const;
