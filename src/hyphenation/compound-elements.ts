/**
 * The elements that Swedish compounds about schools, social services and municipal boards are made of. The patterns of
 * hyphenation know no compounds ("samverkan-sö-verens-kommelse"), and a list of whole words would need each of their
 * inflections; a few hundred elements find the joins of many thousand words.
 */
const wordList = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * First elements that only another element can follow, because of their linking letter. A word that begins with one is
 * divided after it even where what follows is not known.
 */
export const linkedElements: readonly string[] = wordList(`
  allmänhets anmälnings anpassnings anställnings ansöknings arbetsmarknads avdelnings avslutnings bedömnings
  befolknings behandlings behörighets berednings beredskaps bistånds bostads diskriminerings dokumentations enhets
  etablerings fastighets fritids funktions funktionshinders funktionsnedsättnings förbättrings förenings förhandlings
  förskole förskollärar försörjnings förvaltnings föräldra förändrings gymnasie habiliterings handläggnings hemlighets
  hälso hälsovårds idrotts informations inriktnings inspektions institutions integrations integritets introduktions
  jämställdhets kommunikations korttids kunskaps kvalitets lagstiftnings landstings lednings likabehandlings
  majoritets medborgar medborgarskaps minoritets mottagnings myndighets nationalitets offentlighets omsorgs
  organisations placerings planerings prioriterings redovisnings rehabiliterings rektors representations revisions
  rådgivnings rättighets samarbets samhälls sammanträdes samordnings samråds samverkans sekretariats sjukvårds
  skyldighets stadsbyggnads stadsdels styrnings säkerhets särskole tillgänglighets tillsyns tillämpnings tjänstgörings
  trygghets undersöknings undervisnings ungdoms uppdrags uppfostrings uppföljnings uppgifts uppsöknings utbildnings
  utrednings utskotts utvecklings utvärderings vardags verksamhets vårdnads vägledar välfärds åldringsvårds
  återkopplings åtgärds överenskommelse överförmyndar övergångs överlämnings
`);

/** First elements that are also words, or the beginnings of others: a join only where a known element follows. */
export const plainElements: readonly string[] = wordList(`
  alkohol allmän ansvars arbets avgifts avtals barn barna barns behovs bemötande besluts besöks bibliotek
  bibliotekarie boende brand brotts budget central centrum chefs dag daglig dags del deltids delårs diarie digital
  distrikts droger efter elev enskild familje ferie feriearbets fler folk fotbolls fram fri fritid fritidsgårds
  frånvaro fullmäktige fält före förebyggande föreskrifts förhands församlings genom giltighets grann grund grupp
  gräns gårds halv halvårs handikapp heders heltids hem hemma hems hjälp huvudmanna hög höst individ insats intresse
  ishall jour jul kedje klass koloni kommun kontakt kris krono kultur kvarters kvinno kvälls kyrko köp lands ledar
  ledning lek livs lokal lov lågstadie läkar länk läns lärar läro läs läsårs läxhjälps löne mans medling medlings mejl
  mellan mellanstadie miljö mini minimi missbruks mobbnings moders mål målgrupps måls månads mödra möte mötes namn
  narkotika natt ny nämnd nämnde när närings närpolis närvaro nätverks ombuds områdes ord ordnings oros park parkleks
  person personal plan plikt plikts polis preliminär process projekt protokolls psykiatri påsk referens relations
  resurs riks råds rätts sam samhälle samtals sekretess senior sex sido sjuk skade skol skole skolk skriv slut sluten
  social sociala sommar special specialist språk stads stats studie styr styrelse städ stöd störnings svars syskon
  system sär tal team telefon termins tids tjänst tjänste trafik trygghetsskapande träff ung ungdomsmottagnings upp
  uppdrag utanför utegångs utlåtande vecko verk vinter våld vålds vår vård vårdar vårds väg väl värdegrunds väx yrkes
  yttrande år års åter äldre öppen öppet över
`);

/**
 * Last elements, without the vowel or ending that inflection changes: "skol" for skola, skolan, skolorna. Those of six
 * letters or more are found at the end of any word.
 */
export const lastElements: readonly string[] = wordList(`
  adress anländ anmälan anmälning anpassning ansvar ansvarig ansökan ansökning anteckning arbet arbetar assistent
  avdelning avgift avtal barn bedömning begränsning behandling behov beredning beskrivning beslut bestämmels besök
  bevakning bibliotek bidrag bistånd blankett boend bokför bokförd bokföring bråk byggnad central centrum chef dag
  datum del deltagand dialog direktör domstol ekonom elev enhet erfarenhet faktor familj fattar flytt form forum fost
  fostran fråg frånvar fullmäktig funktion följd följning förbud fördelning förebyggande förening företag företrädar
  förfarand förhållning förhör förman förordning förskol förslag förståels försörjning förvaltning föräldr garanti
  gemenskap givar givning grad grund grupp gymnasi gymnasium gång gård görels handledar handledning handling
  handläggar handläggning havar hem hemlighet hinder hindrad hjälp hus hälsa höjning individ information innehåll
  inriktning insats inspektion instans institution intresse intyg jobb jour kallel kallels kapitel klagomål klass
  klubb kod koloni kommand kommitté kommun kommunal kompetens konferens kontakt kontor kontroll konvention kort krav
  kris kunskap kurator kurs kvalitet kök lag lagstiftning landsting led ledamot ledamöt ledar ledighet ledning lek
  lekplats linj list liv lokal lov läkar längd lärar löfte lös man mannaskap marknad material medel medlem metod miljö
  modell mognad mottagar mottagning myndighet mål månad män männ mässig mässigt möjlighet möt nedsatt nedsättning nivå
  norm numm nummer numr nämnd närvar nätverk ombud områd område omsorg ordförande ordning organ organisation orsak
  park parter partner paus pedagog peng period person personal perspektiv placer placering plan planering plats plikt
  polis politik prevention princip process program projekt protokoll psykolog punkt rapport rapportering redovisning
  region register regl rektor relater relaterad resurs riktlinj risk roll rum rutin råd rådgivning rätt rättighet sak
  samarbet samhäll samordnar samordning samråd samtal samverkan sekreterar sekretess service sida situation sjukdom
  skap skapande skillnad skjuts skol skridande skydd skyldighet skötersk språk stadg stat statistik strategi struktur
  styrels styrning stående stånd ställ ställd ställning stöd störning synpunkt syskon system säkerhet sätt tagand
  tagar tal telefon text tid tillfäll tillstånd tillsyn tjänst trygghet träd trädar träff tränar tur undersökning
  undervisning ungdom uppdrag uppföljning uppgift upplysning utbildning utbyte utlåtand utnyttjand utredar utredning
  utskott utveckling utvärdering utövar utövning vakt val vandrar vandring verksamhet vuxn vård vårdnad väg vägledar
  vägledning värd värld växling ålder åldr år årig åtagand åtgärd ärend överenskommels överföring övergripand övergång
  överlämning
`);

/**
 * What may follow a last element: endings of nouns, adjectives and participles, each also with the s of the genitive. An
 * element with one of them is hyphenated as a simple word.
 */
export const endings: ReadonlySet<string> = new Set(
  ['', ...wordList('a ad ade an ar are aren arna at e en er erna et men met n na nen or orna r re ren t')].flatMap(
    (ending) => [ending, `${ending}s`],
  ),
);

/** Divisions of simple words that the patterns get wrong. */
export const divisions: readonly string[] = wordList(`
  stå-ende sins-emellan
  januari februari augusti september oktober november december
`);
