import { buildCompany } from "@worth/factories";
import { addPerson, asciiName, type NewPerson, type Person } from "../story/person.ts";
import type { Story } from "../story/story.ts";

type Colleague = Pick<NewPerson, "displayName" | "answer"> & {
  /** Days before now; none for somebody who did not join. */
  joinedDaysAgo?: number;
};

export type NewCompany = {
  name: string;
  domain: string;
  sinceDaysAgo: number;
  people: readonly [Colleague, ...Colleague[]];
};

/** The people of a company; the first one is who orders and recommends. */
export type CompanyPeople = readonly [Person, ...Person[]];

/** A B2B account with its people, all there from the day it became a customer. */
export function addCompany(story: Story, company: NewCompany): CompanyPeople {
  const { name, domain, sinceDaysAgo, people } = company;
  const since = story.daysAgo(sinceDaysAgo);
  const { companyId } = story.add(buildCompany({ name, domain, createdAt: since }));
  const addColleague = ({ displayName, answer, joinedDaysAgo }: Colleague): Person =>
    addPerson(story, {
      displayName,
      email: `${displayName.split(" ").map(asciiName).join(".")}@${domain}`,
      since,
      companyId,
      answer,
      ...(joinedDaysAgo !== undefined && { joinedAt: story.daysAgo(joinedDaysAgo) }),
    });
  const [buyer, ...others] = people;
  return [addColleague(buyer), ...others.map(addColleague)];
}
