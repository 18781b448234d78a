import { Random } from './random.js';

/** An employee of the demo beside those that the agency's files describe. */
export interface DemoEmployee {
  readonly email: string;
  readonly fullName: string;
  readonly givenName: string;
  readonly bureauCode: string;
  readonly title: string;
  readonly workLocation: string;
  readonly phone: string;
  readonly timeZone: string;
}

const seed = 20_260_101;
const perBureau = 36;

const givenNames =
  `Abigail Ahmed Aiko Alejandra Alonzo Amelia Amir Anders Angela Anita Antonio Arjun Aurora Beatrice Ben
Bianca Brandon Bridget Camila Carlos Cecilia Charles Chidi Christine Colin Cora Cyrus Dalia Damon Daphne Deborah Desmond
Diego Dmitri Edith Eduardo Elias Eloise Emeka Emily Enrique Esther Ethan Eva Fiona Florence Francisco Gabriela Gareth
Gemma Gideon Giovanni Greta Gustavo Hana Harriet Hector Helen Hiroshi Holly Hugo Ibrahim Ines Irene Isaac Ivy Jasmine
Javier Jerome Joanna Joel Jonas Josefina Judith Julian Kaito Karen Kavita Keisha Kenneth Khalid Kira Lakshmi Lamar
Laura Leah Leon Leticia Lily Lorenzo Lucia Lydia Mabel Malik Manuel Margaret Marisol Martin Mateo Maya Melvin Mira
Mohammed Molly Nancy Naomi Nathaniel Nikhil Nina Norma Olga Oliver Oscar Pablo Pamela Paula Pedro Penelope Philip
Quentin Rachel Ramon Rebecca Renata Ricardo Rita Roland Rosalind Ruben Sabrina Salma Sanjay Sara Selma Sergio Sheila
Simon Sofia Stella Tariq Teresa Theo Thomas Tobias Ursula Valeria Vera Vincent Viola Wade Wanda Wesley Willa Xavier
Yasmin Yusuf Zoe`.split(/\s+/u);

const familyNames =
  `Abbott Acosta Adler Aguilar Albright Almeida Anaya Arnold Aziz Baker Barnes Bauer Begum Benally Berg
Blackwood Bose Boyd Brennan Burke Calderon Campbell Castillo Chandra Chapman Chavez Clarke Cohen Conway Cortez Cruz
Dalton Das Dawson Deleon Dempsey Diaz Doyle Dunn Ellis Eriksen Escobar Farah Ferguson Fischer Flores Fowler Franklin
Fuentes Garza Gibson Gomez Goodwin Grant Greer Gupta Gutierrez Hale Hansen Harper Hayes Hoang Holloway Huang Hughes
Ibarra Ishikawa Jacobs Jensen Jha Kaplan Keller Khan Kirby Klein Kumar Lam Larsen Leclerc Lindqvist Logan Lozano Lucas
Maldonado Marsh Mbeki Mercer Meyer Molina Morales Murphy Nakai Navarro Nielsen Novak Obi Ochoa Okafor Olsen Osei Owens
Pacheco Palmer Park Pena Perkins Pierce Quinn Ramirez Reed Reyes Rios Rosen Rowe Salazar Sato Schmidt Serrano Shah
Sharma Silva Singh Solis Soto Steiner Suarez Sutton Tate Torres Tran Trujillo Udall Valdez Vargas Vega Vogel Wagner
Walsh Warner Watkins Weber Whitehorse Wong Yamamoto Yoder York Zamora Ziegler`.split(/\s+/u);

const titles = [
  'Civil Engineer',
  'Engineering Technician',
  'Hydrologist',
  'Land Surveyor',
  'Program Analyst',
  'Budget Analyst',
  'Administrative Officer',
  'Park Ranger',
  'Biologist',
  'Archaeologist',
  'Records Specialist',
  'Maintenance Supervisor',
  'Realty Specialist',
  'Geographer',
  'Safety Specialist',
  'Public Affairs Specialist',
] as const;

/** The demo's further employees: the same every time, at addresses of their own beside the department's. */
export function demoPeople(
  bureaus: readonly { code: string; time_zone: string }[],
): DemoEmployee[] {
  const random = new Random(seed);
  const taken = new Set<string>();
  return bureaus.flatMap(({ code, time_zone: timeZone }) =>
    Array.from({ length: perBureau }, () => {
      const [givenName, familyName] = freeName(random, taken);
      const mailName = `${givenName}.${familyName}`.toLowerCase();
      return {
        email: `${mailName}@field.agency.example`,
        fullName: `${givenName} ${familyName}`,
        givenName,
        bureauCode: code,
        title: random.pick(titles),
        workLocation: workLocation(random),
        phone: `202-555-01${String(Math.floor(random.between(0, 100))).padStart(2, '0')}`,
        timeZone,
      };
    }),
  );
}

function freeName(random: Random, taken: Set<string>): [string, string] {
  for (;;) {
    const [given, family] = [random.pick(givenNames), random.pick(familyNames)];
    if (taken.has(`${given} ${family}`)) continue;
    taken.add(`${given} ${family}`);
    return [given, family];
  }
}

/** Every third works at headquarters. */
function workLocation(random: Random): string {
  const building = Math.ceil(random.between(0, 12));
  const place = building % 3 === 0 ? 'Washington, DC' : 'Field office';
  return `${place}, Building ${building}, Room ${Math.floor(random.between(100, 480))}`;
}
