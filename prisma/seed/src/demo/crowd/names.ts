import type { Random } from "../story/random.ts";
import { asciiName } from "../story/person.ts";

type Names = { currency: "USD" | "EUR" | "GBP"; given: string; family: string };

/** Plausible names of many places, with the currency their bearers shop in here. */
const places: readonly Names[] = [
  {
    currency: "USD",
    given: "Olivia Ethan Grace Caleb Hazel Wyatt Naomi Silas Audrey Felix Paige Dexter",
    family: "Bennett Carver Dawson Ellison Forrester Granger Hollis Kendrick Lawson Mercer Prescott Thorne",
  },
  {
    currency: "USD",
    given: "Camila Mateo Valentina Diego Ximena Joaquín Renata Emilio Paloma Rodrigo Marisol Tadeo",
    family: "Aguilar Benítez Cordero Delgado Escobar Fuentes Guzmán Ibarra Lozano Navarro Quintero Salazar",
  },
  {
    currency: "USD",
    given: "Wei Xin Mei-Ling Haruto Sakura Minjun Soo-ah Linh Thuy Bao Chihiro Jae",
    family: "Chen Huang Nakamura Sato Park Nguyen Tran Kobayashi Liang Zhou Choi Pham",
  },
  {
    currency: "USD",
    given: "Adaeze Chidi Kwame Ama Thabo Zanele Femi Ngozi Tendai Amina Sekou Makena",
    family: "Adeyemi Balogun Boateng Dlamini Eze Kamau Mbeki Nwosu Okonkwo Owusu Sesay Wanjiru",
  },
  {
    currency: "USD",
    given: "Arjun Diya Kabir Meera Rohan Saanvi Farhan Zara Imran Nasreen Vikram Lakshmi",
    family: "Agarwal Bhatt Chowdhury Desai Gupta Iyer Kapoor Malik Patel Rao Siddiqui Verma",
  },
  {
    currency: "EUR",
    given: "Anneke Bram Chiara Dario Elodie Florian Greta Henrik Ilse Jules Katja Lorenzo",
    family: "Bauer Conti Dubois Esposito Fontaine Gruber Hoffmann Jansen Keller Laurent Moretti Visser",
  },
  {
    currency: "EUR",
    given: "Aoife Cillian Eeva Mikko Saoirse Tuomas Zofia Jakub Katarína Matej Despina Nikos",
    family: "Byrne Gallagher Korhonen Kowalska Laine Murphy Nowak Papadakis Virtanen Horvath Novotna Walsh",
  },
  {
    currency: "GBP",
    given: "Alistair Bronwyn Clementine Duncan Eleanor Fergus Gwen Harriet Imogen Rhys Tamsin Rupert",
    family:
      "Ashworth Blackwood Cartwright Davies Evans Fairbairn Griffiths Hargreaves Llewellyn Pritchard Sutton Whitaker",
  },
];

export type Identity = { displayName: string; email: string; currency: Names["currency"] };

const mailHosts = ["example.com", "example.org", "example.net"] as const;

/** A new name each time it is asked, with an address made of it. */
export function createNames(random: Random): () => Identity {
  const taken = new Set<string>();
  return () => {
    for (;;) {
      const { currency, given, family } = random.pick(places);
      const displayName = `${random.pick(given.split(" "))} ${random.pick(family.split(" "))}`;
      if (taken.has(displayName)) continue;
      taken.add(displayName);
      const local = displayName.split(" ").map(asciiName).join(".");
      return { displayName, email: `${local}@${random.pick(mailHosts)}`, currency };
    }
  };
}
