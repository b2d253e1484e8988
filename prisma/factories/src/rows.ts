import type { Prisma, Reader } from "@worth/db";

/** What a row of each table is written from. */
type TableRows = {
  programme: Prisma.ProgrammeCreateManyInput;
  rewardRule: Prisma.RewardRuleCreateManyInput;
  rewardRuleVersion: Prisma.RewardRuleVersionCreateManyInput;
  rewardBudget: Prisma.RewardBudgetCreateManyInput;
  campaign: Prisma.CampaignCreateManyInput;
  missionStep: Prisma.MissionStepCreateManyInput;
  valuePolicy: Prisma.ValuePolicyCreateManyInput;
  consentText: Prisma.ConsentTextCreateManyInput;
  exchangeRate: Prisma.ExchangeRateCreateManyInput;
  staffUser: Prisma.StaffUserCreateManyInput;
  auditEntry: Prisma.AuditEntryCreateManyInput;
  auditDetail: Prisma.AuditDetailCreateManyInput;
  company: Prisma.CompanyCreateManyInput;
  customer: Prisma.CustomerCreateManyInput;
  customerIdentity: Prisma.CustomerIdentityCreateManyInput;
  companyMembership: Prisma.CompanyMembershipCreateManyInput;
  memberUser: Prisma.MemberUserCreateManyInput;
  member: Prisma.MemberCreateManyInput;
  consent: Prisma.ConsentCreateManyInput;
  referralCode: Prisma.ReferralCodeCreateManyInput;
  referralClick: Prisma.ReferralClickCreateManyInput;
  product: Prisma.ProductCreateManyInput;
  productMargin: Prisma.ProductMarginCreateManyInput;
  purchase: Prisma.PurchaseCreateManyInput;
  purchaseLine: Prisma.PurchaseLineCreateManyInput;
  refund: Prisma.RefundCreateManyInput;
  dispute: Prisma.DisputeCreateManyInput;
  servingCost: Prisma.ServingCostCreateManyInput;
  tier: Prisma.TierCreateManyInput;
  perk: Prisma.PerkCreateManyInput;
  lead: Prisma.LeadCreateManyInput;
  leadStageChange: Prisma.LeadStageChangeCreateManyInput;
  referral: Prisma.ReferralCreateManyInput;
  referralTransition: Prisma.ReferralTransitionCreateManyInput;
  referralTransitionNote: Prisma.ReferralTransitionNoteCreateManyInput;
  attribution: Prisma.AttributionCreateManyInput;
  rewardDecision: Prisma.RewardDecisionCreateManyInput;
  reward: Prisma.RewardCreateManyInput;
  rewardChange: Prisma.RewardChangeCreateManyInput;
  act: Prisma.ActCreateManyInput;
  actText: Prisma.ActTextCreateManyInput;
  review: Prisma.ReviewCreateManyInput;
  reviewText: Prisma.ReviewTextCreateManyInput;
  reviewVersion: Prisma.ReviewVersionCreateManyInput;
  reviewDecision: Prisma.ReviewDecisionCreateManyInput;
  reviewReply: Prisma.ReviewReplyCreateManyInput;
  reviewDestination: Prisma.ReviewDestinationCreateManyInput;
  reviewProductAsking: Prisma.ReviewProductAskingCreateManyInput;
  question: Prisma.QuestionCreateManyInput;
  questionText: Prisma.QuestionTextCreateManyInput;
  answer: Prisma.AnswerCreateManyInput;
  answerText: Prisma.AnswerTextCreateManyInput;
  betaGroup: Prisma.BetaGroupCreateManyInput;
  betaGroupConsent: Prisma.BetaGroupConsentCreateManyInput;
  betaGroupMember: Prisma.BetaGroupMemberCreateManyInput;
  mention: Prisma.MentionCreateManyInput;
  mentionText: Prisma.MentionTextCreateManyInput;
  trackedLink: Prisma.TrackedLinkCreateManyInput;
  mentionClick: Prisma.MentionClickCreateManyInput;
  board: Prisma.BoardCreateManyInput;
  boardStatus: Prisma.BoardStatusCreateManyInput;
  idea: Prisma.IdeaCreateManyInput;
  ideaText: Prisma.IdeaTextCreateManyInput;
  ideaVote: Prisma.IdeaVoteCreateManyInput;
  ideaFollow: Prisma.IdeaFollowCreateManyInput;
  ideaComment: Prisma.IdeaCommentCreateManyInput;
  ideaCommentText: Prisma.IdeaCommentTextCreateManyInput;
  ideaStatusChange: Prisma.IdeaStatusChangeCreateManyInput;
  ideaStatusNote: Prisma.IdeaStatusNoteCreateManyInput;
  ideaMerge: Prisma.IdeaMergeCreateManyInput;
  changelogEntry: Prisma.ChangelogEntryCreateManyInput;
  changelogIdea: Prisma.ChangelogIdeaCreateManyInput;
  changelogProduct: Prisma.ChangelogProductCreateManyInput;
  changelogNotice: Prisma.ChangelogNoticeCreateManyInput;
  touch: Prisma.TouchCreateManyInput;
  shippedIdea: Prisma.ShippedIdeaCreateManyInput;
  shippedIdeaProduct: Prisma.ShippedIdeaProductCreateManyInput;
  actCredit: Prisma.ActCreditCreateManyInput;
  surveyAnswer: Prisma.SurveyAnswerCreateManyInput;
  surveyAnswerText: Prisma.SurveyAnswerTextCreateManyInput;
};

type Table = keyof TableRows;

/** Rows by table, not written yet. */
export type Rows = { [T in Table]?: readonly TableRows[T][] };

type Inserters = { [T in Table]: (client: Reader, data: TableRows[T][]) => Promise<unknown> };

/** One per table, in the order foreign keys ask for. */
const inserters: Inserters = {
  programme: (client, data) => client.programme.createMany({ data }),
  rewardRule: (client, data) => client.rewardRule.createMany({ data }),
  rewardRuleVersion: (client, data) => client.rewardRuleVersion.createMany({ data }),
  rewardBudget: (client, data) => client.rewardBudget.createMany({ data }),
  campaign: (client, data) => client.campaign.createMany({ data }),
  missionStep: (client, data) => client.missionStep.createMany({ data }),
  valuePolicy: (client, data) => client.valuePolicy.createMany({ data }),
  consentText: (client, data) => client.consentText.createMany({ data }),
  exchangeRate: (client, data) => client.exchangeRate.createMany({ data }),
  staffUser: (client, data) => client.staffUser.createMany({ data }),
  auditEntry: (client, data) => client.auditEntry.createMany({ data }),
  auditDetail: (client, data) => client.auditDetail.createMany({ data }),
  company: (client, data) => client.company.createMany({ data }),
  customer: (client, data) => client.customer.createMany({ data }),
  customerIdentity: (client, data) => client.customerIdentity.createMany({ data }),
  companyMembership: (client, data) => client.companyMembership.createMany({ data }),
  memberUser: (client, data) => client.memberUser.createMany({ data }),
  member: (client, data) => client.member.createMany({ data }),
  consent: (client, data) => client.consent.createMany({ data }),
  referralCode: (client, data) => client.referralCode.createMany({ data }),
  referralClick: (client, data) => client.referralClick.createMany({ data }),
  product: (client, data) => client.product.createMany({ data }),
  productMargin: (client, data) => client.productMargin.createMany({ data }),
  purchase: (client, data) => client.purchase.createMany({ data }),
  purchaseLine: (client, data) => client.purchaseLine.createMany({ data }),
  refund: (client, data) => client.refund.createMany({ data }),
  dispute: (client, data) => client.dispute.createMany({ data }),
  servingCost: (client, data) => client.servingCost.createMany({ data }),
  tier: (client, data) => client.tier.createMany({ data }),
  perk: (client, data) => client.perk.createMany({ data }),
  lead: (client, data) => client.lead.createMany({ data }),
  leadStageChange: (client, data) => client.leadStageChange.createMany({ data }),
  referral: (client, data) => client.referral.createMany({ data }),
  referralTransition: (client, data) => client.referralTransition.createMany({ data }),
  referralTransitionNote: (client, data) => client.referralTransitionNote.createMany({ data }),
  attribution: (client, data) => client.attribution.createMany({ data }),
  rewardDecision: (client, data) => client.rewardDecision.createMany({ data }),
  reward: (client, data) => client.reward.createMany({ data }),
  rewardChange: (client, data) => client.rewardChange.createMany({ data }),
  act: (client, data) => client.act.createMany({ data }),
  actText: (client, data) => client.actText.createMany({ data }),
  review: (client, data) => client.review.createMany({ data }),
  reviewText: (client, data) => client.reviewText.createMany({ data }),
  reviewVersion: (client, data) => client.reviewVersion.createMany({ data }),
  reviewDecision: (client, data) => client.reviewDecision.createMany({ data }),
  reviewReply: (client, data) => client.reviewReply.createMany({ data }),
  reviewDestination: (client, data) => client.reviewDestination.createMany({ data }),
  reviewProductAsking: (client, data) => client.reviewProductAsking.createMany({ data }),
  question: (client, data) => client.question.createMany({ data }),
  questionText: (client, data) => client.questionText.createMany({ data }),
  answer: (client, data) => client.answer.createMany({ data }),
  answerText: (client, data) => client.answerText.createMany({ data }),
  betaGroup: (client, data) => client.betaGroup.createMany({ data }),
  betaGroupConsent: (client, data) => client.betaGroupConsent.createMany({ data }),
  betaGroupMember: (client, data) => client.betaGroupMember.createMany({ data }),
  mention: (client, data) => client.mention.createMany({ data }),
  mentionText: (client, data) => client.mentionText.createMany({ data }),
  trackedLink: (client, data) => client.trackedLink.createMany({ data }),
  mentionClick: (client, data) => client.mentionClick.createMany({ data }),
  board: (client, data) => client.board.createMany({ data }),
  boardStatus: (client, data) => client.boardStatus.createMany({ data }),
  idea: (client, data) => client.idea.createMany({ data }),
  ideaText: (client, data) => client.ideaText.createMany({ data }),
  ideaVote: (client, data) => client.ideaVote.createMany({ data }),
  ideaFollow: (client, data) => client.ideaFollow.createMany({ data }),
  ideaComment: (client, data) => client.ideaComment.createMany({ data }),
  ideaCommentText: (client, data) => client.ideaCommentText.createMany({ data }),
  ideaStatusChange: (client, data) => client.ideaStatusChange.createMany({ data }),
  ideaStatusNote: (client, data) => client.ideaStatusNote.createMany({ data }),
  ideaMerge: (client, data) => client.ideaMerge.createMany({ data }),
  changelogEntry: (client, data) => client.changelogEntry.createMany({ data }),
  changelogIdea: (client, data) => client.changelogIdea.createMany({ data }),
  changelogProduct: (client, data) => client.changelogProduct.createMany({ data }),
  changelogNotice: (client, data) => client.changelogNotice.createMany({ data }),
  touch: (client, data) => client.touch.createMany({ data }),
  shippedIdea: (client, data) => client.shippedIdea.createMany({ data }),
  shippedIdeaProduct: (client, data) => client.shippedIdeaProduct.createMany({ data }),
  actCredit: (client, data) => client.actCredit.createMany({ data }),
  surveyAnswer: (client, data) => client.surveyAnswer.createMany({ data }),
  surveyAnswerText: (client, data) => client.surveyAnswerText.createMany({ data }),
};

const tables = Object.keys(inserters) as Table[];

/** Postgres takes 65,535 values in one statement; the widest table here has 19 columns. */
const rowsPerStatement = 2000;

/** Writes rows in bulk, parents before children. */
export async function insertRows(client: Reader, rows: Rows): Promise<void> {
  for (const table of tables) await insertInto(client, table, rows);
}

async function insertInto<T extends Table>(client: Reader, table: T, rows: Rows): Promise<void> {
  const insert: Inserters[T] = inserters[table];
  const all: readonly TableRows[T][] = rows[table] ?? [];
  for (let start = 0; start < all.length; start += rowsPerStatement) {
    await insert(client, all.slice(start, start + rowsPerStatement));
  }
}

/** The rows of all parts, table by table, in the order given. */
export function mergeRows(parts: readonly Rows[]): Rows {
  const all = tables.map((table) => [table, parts.flatMap((part): readonly object[] => part[table] ?? [])]);
  return Object.fromEntries(all) as Rows;
}
