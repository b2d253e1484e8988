import { callers, staffCallers, type Caller, type Rows, type Scene } from "./row.ts";

const nobody = "0".repeat(32);
const absent = { entryId: `chl_${nobody}`, customerId: `cus_${nobody}`, ideaId: `ide_${nobody}` };
const managers: readonly Caller[] = ["owner", "manager"];
const words = { title: "A title", body: "Some words." };
const whole = { ...words, visibility: "everyone", ideas: [], productIds: [] };

/** What managers do with an entry that is there. */
const managed = (entryIdOf: (scene: Scene) => string, deed: object = {}) => ({
  may: managers,
  input: (scene: Scene) => ({ entryId: entryIdOf(scene), ...deed }),
  absent: () => ({ entryId: absent.entryId, ...deed }),
});

/** The roadmap and the changelog as anybody reads them; what is for members answers a visitor like what is not there. */
export const changelogPortalRows: Rows = {
  "changelog.list": { may: callers, input: () => ({}) },
  "changelog.feed": { may: callers },
  "changelog.get": {
    may: callers,
    input: ({ cast }) => ({ entryId: cast.changelog.publishedId }),
    foreign: ({ cast }) => ({ entryId: cast.changelog.draftId }),
    absent: () => ({ entryId: absent.entryId }),
  },
  "changelog.roadmap": { may: callers },
};

export const changelogAdminRows: Rows = {
  "changelog.list": { may: staffCallers, input: () => ({}) },
  "changelog.get": {
    may: staffCallers,
    input: ({ cast }) => ({ entryId: cast.changelog.draftId }),
    absent: () => ({ entryId: absent.entryId }),
  },
  "changelog.choices": {
    may: staffCallers,
    input: ({ cast }) => ({ ideaId: cast.ideas.ideaId }),
    absent: () => ({ ideaId: absent.ideaId }),
  },
  "changelog.ofCustomer": {
    may: staffCallers,
    input: ({ cast }) => ({ customerId: cast.mary.customerId }),
    absent: () => ({ customerId: absent.customerId }),
  },
  "changelog.save": managed(({ cast }) => cast.changelog.draftId, whole),
  "changelog.correct": managed(({ cast }) => cast.changelog.publishedId, words),
  "changelog.publish": managed(({ cast }) => cast.changelog.draftId),
  "changelog.withdraw": managed(({ cast }) => cast.changelog.publishedId),
};
