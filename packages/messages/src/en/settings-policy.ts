/** The numbers every purchase is split by, in words. */
export const settingsPolicy = {
  title: "Value policy",
  heading: "Version {{version}} of the value policy is in force",
  since: "Since {{day}}.",
  sinceBy: "Since {{day}}, by {{name}}.",
  sub: "Every purchase is split by these numbers. A change counts for everybody from then on; past dates keep the numbers of then.",
  readOnly: "Your role may look at the policy, but not change it.",
  saved: "Version {{version}} is in force.",
  computing:
    "Values on screen were computed under version {{computed}}. Version {{running}} is being computed now.",
  computingFirst: "Version {{running}} is being computed now, for the first time.",
  queued:
    "A computation under version {{running}} is going on. Version {{version}} is taken by the next one, which starts by itself.",
  awaited:
    "Values on screen were computed under version {{computed}}; the next computation takes version {{version}}.",
  groups: {
    influence: {
      title: "Influence",
      sub: "What the owners of reviews, mentions and calls get of a purchase that followed.",
    },
    innovation: { title: "Innovation", sub: "What people get whose ideas shipped in what was bought." },
    referral: {
      title: "Referral",
      sub: "How likely a friend would not have come by themselves. It decides what goes up the chain.",
    },
    money: { title: "Money", sub: "Nothing of this moves headline or net value." },
  },
  fields: {
    lookBackDays: {
      name: "Look-back window, in days",
      does: "A review or mention counts when it was met this long before the purchase.",
    },
    halfLifeDays: {
      name: "Half-life, in days",
      does: "A touch weighs half as much when it is this much older.",
    },
    influenceCap: {
      name: "Most for influence, in %",
      does: "All touches together take no more of one purchase.",
    },
    touchWeights: {
      review_read: {
        name: "Weight of a review read, in %",
        does: "What reading a review takes of the purchase.",
      },
      review_helpful: {
        name: "Weight of a review marked helpful, in %",
        does: "What a review takes that the buyer marked as helpful.",
      },
      mention_click: {
        name: "Weight of a mention clicked, in %",
        does: "What a post or newsletter takes that the buyer clicked.",
      },
      heard_answer: {
        name: "Weight of an answer to “How did you hear?”, in %",
        does: "What somebody gets whom the buyer named.",
      },
      reference_call: {
        name: "Weight of a reference call, in %",
        does: "What a customer gets who spoke with the buyer.",
      },
      community_answer: {
        name: "Weight of an answer in the community, in %",
        does: "What an answer takes that the buyer read.",
      },
    },
    innovationCap: {
      name: "Most for innovation, in %",
      does: "All shipped ideas together take no more of one purchase.",
    },
    innovationWindowMonths: {
      name: "Window of an idea, in months",
      does: "An idea earns from what is bought this long after it shipped.",
    },
    originatorShare: {
      name: "Credit of who had the idea, in %",
      does: "Of an idea's share; those who refined and tested it have the rest.",
    },
    sharedCap: {
      name: "Most for influence and innovation, in %",
      does: "Where both together would take more, both shrink alike; the rest stays with buyer and chain.",
    },
    incrementality: {
      confirmed: {
        name: "Confirmed, in %",
        does: "The friend said they would not have come otherwise, or staff noted it.",
      },
      lead: {
        name: "Lead worked by sales, in %",
        does: "A company was recommended and sales worked the lead.",
      },
      link: { name: "Link or code, in %", does: "The friend came by a link or a code." },
      claimed: { name: "Claimed afterwards, in %", does: "The referrer was only named later." },
    },
    chainDepth: {
      name: "Length of a chain, in steps",
      does: "Nobody further up than this gets a part of a purchase.",
    },
    marginRate: {
      name: "Margin, in %",
      does: "Of products that name none. Moves contribution and expected value.",
    },
    annualDiscount: {
      name: "Discount a year, in %",
      does: "What a year's wait takes from money that is still to come. Moves expected value.",
    },
    acquisitionCostMinor: {
      name: "Cost of winning a customer, in {{currency}}",
      does: "What a customer costs who comes by advertising. Shown as saved beside a referral; 0 leaves it out.",
    },
  },
  range: "From {{least}} to {{most}}.",
  units: {
    days_one: "{{count}} day",
    days_other: "{{count}} days",
    months_one: "{{count}} month",
    months_other: "{{count}} months",
    steps_one: "{{count}} step",
    steps_other: "{{count}} steps",
  },
  form: {
    title: "Change the numbers",
    sub: "Nothing counts before it is saved as a version. Preview as often as you like.",
    preview: "Preview",
    save: "Save as version {{version}}",
  },
  table: { caption: "Numbers of the policy", name: "Number", value: "Value", does: "What it does" },
  preview: {
    title: "What your draft would do",
    nothingWritten: "This is a preview beside version {{version}}. Nothing has been saved.",
    unchanged: "Your draft is the same as version {{version}}.",
    changed: "What you changed",
    nobody: "Nobody has a value yet, so there is nothing to compare. Values come with purchases.",
    sample_one:
      "Looked at: {{total}} customer, with {{purchases}} purchases behind their value. Chosen are up to {{mouth}} with most word of mouth and influence, and up to {{own}} with most own value.",
    sample_other:
      "Looked at: {{total}} customers, with {{purchases}} purchases behind their value. Chosen are up to {{mouth}} with most word of mouth and influence, and up to {{own}} with most own value.",
    leftOut_one: "{{total}} more is left out, because too many purchases stand behind their value.",
    leftOut_other: "{{total}} more are left out, because too many purchases stand behind their value.",
    netOfPurchases: "Net value of these purchases",
    conserved: "The same before and after: a split only moves it.",
    net: "Net value of those looked at",
    headline: "Headline value of those looked at",
    contribution: "Contribution of those looked at",
    before: "before {{amount}}",
    moved_one: "{{moved}} of {{total}} customers moves",
    moved_other: "{{moved}} of {{total}} customers move",
    movedNone: "Nobody's net or headline value moves",
    movedNoneText:
      "What you changed moves contribution or expected value, or touches none of these purchases.",
    ranks: "Of the first {{top}} by headline value, {{stay}} stay among the first {{top}}.",
    correlation: "The order of all of them stays alike to {{share}} (Spearman's rank correlation).",
    caption: "Who moves most, by net value",
    customer: "Customer",
    netBefore: "Net before",
    netAfter: "Net after",
    change: "Change",
    headlineBefore: "Headline before",
    headlineAfter: "Headline after",
    rank: "Rank",
    rankMove: "{{before}} → {{after}}",
    rankRead: "Rank {{before}} before, {{after}} after",
  },
  meanwhile: {
    title: "{{name}} saved version {{version}} while you were editing",
    titleUnknown: "Version {{version}} was saved while you were editing",
    text: "Nothing of yours was lost and nothing was saved. Their changes are in the form now, and yours on top of them. Look once more, then save.",
    theirs: "What they changed",
    contested: "You both changed this; your number stands in the form.",
  },
  change: "{{name}}: {{before}} → {{after}}",
  versions: {
    title: "Versions",
    caption: "Versions of the policy, newest first",
    version: "Version",
    since: "In force since",
    by: "By",
    start: "Start of the programme",
    what: "Differences",
    whatChanged: "What changed",
    inVersion: "in version {{version}}",
    current: "in force",
  },
  compare: {
    title: "Version {{from}} beside version {{to}}",
    label: "Compare two versions",
    from: "From",
    to: "To",
    version: "Version {{version}}",
    button: "Compare",
    same: "They are the same.",
  },
} as const;
