/** Invented names: family names are put together from syllables, schools are named for plants, birds and land. */

export const CLUSTERS = [
  "Alderbrook",
  "Birchmont",
  "Cedarhurst",
  "Dovemere",
  "Elkwood",
  "Foxglove",
  "Graniteview",
  "Heronlake",
  "Ivyridge",
  "Kestrel Point",
  "Larkspur",
  "Maplestone",
];

const FIRST_WORDS = [
  "Acorn",
  "Aspen",
  "Briar",
  "Clover",
  "Cobble",
  "Cottonwood",
  "Cypress",
  "Dogwood",
  "Fern",
  "Hawthorn",
  "Hazel",
  "Hickory",
  "Holly",
  "Laurel",
  "Linden",
  "Magnolia",
  "Mulberry",
  "Nettle",
  "Orchard",
  "Pebble",
  "Poplar",
  "Quail",
  "Rowan",
  "Sage",
  "Sparrow",
  "Spruce",
  "Sumac",
  "Sycamore",
  "Thistle",
  "Tupelo",
  "Walnut",
  "Willow",
];
const SECOND_WORDS = [
  "Bend",
  "Bluff",
  "Branch",
  "Crossing",
  "Fork",
  "Glen",
  "Grove",
  "Heights",
  "Hill",
  "Landing",
  "Meadow",
  "Ridge",
  "Run",
  "Springs",
  "Station",
  "Trace",
  "Vale",
  "View",
  "Hollow",
  "Shore",
];

/** `count` school namesakes, no two alike. */
export function schoolNamesakes(count, random) {
  const all = FIRST_WORDS.flatMap((first) => SECOND_WORDS.map((second) => `${first} ${second}`));
  return random.shuffle(all).slice(0, count);
}

const GIVEN_NAMES = {
  F: "Abena Adaeze Adelina Alondra Amaryllis Anneliese Araceli Aurelia Beatrix Bernadine Brielle Calista Carmelita Cordelia Dahlia Delphine Desta Eleni Eloise Emmeline Estrella Evangeline Fiona Fleur Genoveva Ginevra Harriet Hermione Ilaria Imogen Ingrid Isolde Jocasta Josefina Katarina Kezia Lavinia Leontine Lucinda Mabel Marisol Marguerite Nadira Nerissa Octavia Odalys Ottilie Paloma Philippa Quintessa Ramona Rosalind Sabina Saoirse Seraphina Tabitha Thandiwe Ursula Valentina Verity Wilhelmina Xiomara Yolanda Zenobia".split(
    " ",
  ),
  M: "Abelard Alaric Alistair Ambrose Anselm Archibald Augustin Bartholomew Benedict Bertrand Caspian Cedric Clement Cornelius Cyprian Dashiell Desmond Domingo Edmund Eliseo Emeric Evander Ezequiel Fabian Ferdinand Florian Gideon Gregor Gustavo Hamish Horatio Ignacio Isidore Jarrah Jerome Kwabena Lazarus Leopold Lorenzo Lysander Magnus Malachi Mordecai Nathaniel Norbert Obadiah Orlando Osvaldo Percival Quentin Rafferty Reginald Rodrigo Roscoe Sebastian Silvester Tadeo Thaddeus Tobias Ulysses Valentin Wendell Xavier Zebedee".split(
    " ",
  ),
};
const FAMILY_STARTS =
  "Fen Alder Quill Oster Bram Cald Thorn Wick Marl Ash Holt Pell Rusk Tarn Vann Yar Zell Corv Dray Eld Garr Hest Ing Jass Kell Lorr Mott Nyr Orm Prin Raven Sorr Tull Ulv Veld Wend Bux Cress Dunn Est".split(
    " ",
  );
const FAMILY_ENDS =
  "wright hart lane combe dell field gate holm kirk low mere ness port quist rade stead thorpe vale yard moor brand shaw stow wyn".split(
    " ",
  );

/** Number of single edits between two words. */
export function editDistance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}

/**
 * A function that invents people's names. No two share a family name, and two whose given names are alike have family
 * names far apart: whoever is one person in the sheets is so on purpose.
 */
export function createNameGiver(random) {
  const families = random.shuffle(
    FAMILY_STARTS.flatMap((start) => FAMILY_ENDS.map((end) => `${start}${end}`)).filter((name) => name.length > 5),
  );
  const given = [];
  const alike = (a, b) => a === b || editDistance(a, b) <= 2 || a.slice(0, 4) === b.slice(0, 4);
  return (gender) => {
    const family = families.pop();
    if (family === undefined) throw new Error("Out of family names");
    for (let tries = 0; tries < 500; tries++) {
      const first = random.pick(GIVEN_NAMES[gender]);
      const near = given.some(
        (other) => alike(other.first.toLowerCase(), first.toLowerCase()) && editDistance(other.last, family) < 4,
      );
      if (near) continue;
      const name = { first, last: family };
      given.push(name);
      return name;
    }
    throw new Error(`No given name is far enough from others for ${family}`);
  };
}
