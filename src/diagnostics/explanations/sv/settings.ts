import type { ExplanationsIn } from '../explanation.ts';

/** Comments in a file and the configuration. */
export const settings: ExplanationsIn<'settings'> = {
  'suppression-unused': {
    title: 'En kommentar som inte stänger av något',
    when: 'En kommentar stänger av en anmärkning som inte finns på den rad den gäller. Så länge filen har något fel prövas det inte, för felet kan dölja det som kommentaren är till för. Inte heller prövas det som beror på andra filer eller på dagens datum.',
    why: 'En kvarglömd kommentar kan i tysthet stänga av nästa anmärkning på samma rad.',
    ground: 'project',
    basis: 'Projektets regel: varje undantag ska synas, ha ett skäl och försvinna när det inte behövs.',
  },
  'suppression-invalid': {
    title: 'En kommentar som inte går att följa',
    when: 'En kommentar som ska stänga av något saknar skäl eller kod, anger en kod som inte finns, försöker stänga av ett fel, eller börjar med ett ord som programmet inte känner till. Kommentaren har då ingen verkan.',
    why: 'Den som granskar filen ska kunna läsa varför en varning är avstängd. Ett fel går aldrig att stänga av, för då hade något under den lägsta nivån kunnat skrivas ut.',
    ground: 'project',
    basis: 'Projektets regel: fel står fast, och varje undantag har ett skäl.',
  },
  'severity-fixed': {
    title: 'Inställningarna försöker ändra ett fel',
    when: 'Under severity i samverkan.config.yaml står en kod som alltid är ett fel. Bara varningar och upplysningar kan ställas in. Av koder som är fel i grova fall och varningar i tveksamma påverkas bara varningarna.',
    why: 'Kunde ett fel stängas av hade den lägsta nivån kunnat sänkas med en rad i en inställningsfil.',
    ground: 'project',
    basis: 'Projektets regel: den lägsta nivån kan aldrig sänkas av inställningar.',
  },
};
