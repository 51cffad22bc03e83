import type { SeededRandom } from './seeded-random.ts';

/** Words of one language, from which titles and sentences of the usual lengths are put together. */
type WordStock = {
  readonly subjects: readonly string[];
  readonly verbs: readonly string[];
  readonly objects: readonly string[];
  readonly places: readonly string[];
};

const english: WordStock = {
  subjects: ['Newly arrived adults', 'Parents of school children', 'Recognised refugees', 'Women with care duties'],
  verbs: ['attend', 'complete', 'are advised on', 'take part in', 'help to shape'],
  objects: [
    'a language course up to level B1',
    'vocational training with an employer',
    'a civic orientation course',
    'individual job counselling',
    'a mentoring partnership with local volunteers',
  ],
  places: [
    'in the neighbourhood centre',
    'within six months of arrival',
    'in evening hours with child care',
    'in every district of the city',
    'together with migrant associations',
  ],
};
const german: WordStock = {
  subjects: [
    'Neu zugewanderte Erwachsene',
    'Jugendliche ohne Schulabschluss',
    'Anerkannte Flüchtlinge',
    'Mütter mit kleinen Kindern',
  ],
  verbs: ['besuchen', 'beenden', 'werden beraten über', 'beteiligen sich an', 'gestalten mit'],
  objects: [
    'einen Sprachkurs bis zur Stufe B1',
    'eine berufliche Anpassungsqualifizierung',
    'einen Orientierungskurs',
    'das Anerkennungsverfahren für Abschlüsse',
    'eine Patenschaft mit Freiwilligen',
  ],
  places: [
    'im Stadtteilzentrum',
    'innerhalb von sechs Monaten',
    'in den Abendstunden mit Kinderbetreuung',
    'in allen Bezirken der Stadt',
    'gemeinsam mit Migrantenorganisationen',
  ],
};
const french: WordStock = {
  subjects: [
    'Les adultes nouvellement arrivés',
    'Les parents d’élèves',
    'Les réfugiés reconnus',
    'Les femmes ayant des charges de famille',
  ],
  verbs: ['suivent', 'achèvent', 'sont conseillés sur', 'prennent part à', 'contribuent à préparer'],
  objects: [
    'un cours de langue jusqu’au niveau B1',
    'une formation qualifiante en entreprise',
    'un cours d’orientation civique',
    'un accompagnement individuel vers l’emploi',
    'un parrainage avec des bénévoles',
  ],
  places: [
    'au centre de quartier',
    'dans les six mois suivant l’arrivée',
    'en soirée avec garde d’enfants',
    'dans tous les quartiers de la ville',
    'avec les associations de migrants',
  ],
};
const polish: WordStock = {
  subjects: [
    'Nowo przybyli dorośli',
    'Rodzice dzieci w wieku szkolnym',
    'Uznani uchodźcy',
    'Młodzi ludzie bez świadectwa',
  ],
  verbs: ['uczęszczają na', 'kończą', 'biorą udział w', 'współtworzą'],
  objects: [
    'kurs językowy do poziomu B1',
    'szkolenie zawodowe u pracodawcy',
    'zajęcia z wiedzy o społeczeństwie',
    'indywidualne doradztwo zawodowe',
  ],
  places: [
    'w centrum sąsiedzkim',
    'w ciągu sześciu miesięcy',
    'wieczorami z opieką nad dziećmi',
    'we wszystkich dzielnicach Łodzi',
  ],
};
const greek: WordStock = {
  subjects: ['Οι νεοαφιχθέντες ενήλικες', 'Οι γονείς μαθητών', 'Οι αναγνωρισμένοι πρόσφυγες'],
  verbs: ['παρακολουθούν', 'ολοκληρώνουν', 'συμμετέχουν σε', 'ενημερώνονται για'],
  objects: [
    'μαθήματα γλώσσας έως το επίπεδο Β1',
    'επαγγελματική κατάρτιση σε επιχείρηση',
    'ατομική συμβουλευτική για την εργασία',
  ],
  places: ['στο κέντρο της γειτονιάς', 'μέσα σε έξι μήνες από την άφιξη', 'σε όλες τις συνοικίες της πόλης'],
};
const bulgarian: WordStock = {
  subjects: ['Новопристигналите възрастни', 'Родителите на ученици', 'Признатите бежанци'],
  verbs: ['посещават', 'завършват', 'участват в', 'получават съвет за'],
  objects: ['езиков курс до ниво B1', 'професионално обучение при работодател', 'индивидуално консултиране за работа'],
  places: ['в квартален център', 'в рамките на шест месеца', 'във всички райони на града'],
};

/** Latin most often, as in Europe's plans; every plan has Greek and Cyrillic too. */
const stocks = [english, english, english, german, french, polish, greek, bulgarian];

/** A title of about 50 to 110 characters. */
export function title(random: SeededRandom): string {
  const { subjects, verbs, objects } = random.pick(stocks);
  return [random.pick(subjects), random.pick(verbs), random.pick(objects)].join(' ');
}

/** A few words, as the name of an organisation or a term of a fraction. */
export function phrase(random: SeededRandom): string {
  return random.pick(random.pick(stocks).subjects);
}

/** Sentences of one language, each of about 60 to 150 characters. */
export function sentences(random: SeededRandom, count: number): string {
  const { subjects, verbs, objects, places } = random.pick(stocks);
  const sentence = () =>
    `${[random.pick(subjects), random.pick(verbs), random.pick(objects), random.pick(places)].join(' ')}.`;
  return Array.from({ length: count }, sentence).join(' ');
}
