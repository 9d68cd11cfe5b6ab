import type { DocumentRoot } from '../../../src/document/node.ts';
import {
  cell,
  contents,
  facts,
  figure,
  frame,
  group,
  heading,
  link,
  list,
  local,
  paragraph,
  root,
  section,
  table,
  text,
  writingLines,
} from './nodes.ts';

/** A document with every kind of node; `rows` makes its table run over pages. */
export function sample(rows = 3, title = 'Samverkan i Provdalen'): DocumentRoot {
  return root(
    [
      section(
        'first-page',
        heading(1, 'titel', title),
        paragraph('En överenskommelse till prov', 'lead'),
        frame(paragraph('EXEMPEL', 'strong')),
        facts(['Diarienummer', '1.2-145/2010'], ['Gäller från', '1 mars 2010']),
        contents(),
      ),
      section(
        'chapter',
        heading(2, 'barn', 'Barn som far illa', '5'),
        heading(3, 'barn-mal', 'Mål'),
        paragraph([
          text('Ring'),
          link('tel:+46846500400', '08-465 004 00'),
          text('eller läs'),
          link(
            'https://example.se/en/väg',
            'en länk som är så lång att den måste delas över två rader eftersom den aldrig vill ta slut någon gång på sidan',
          ),
          text('om', 'emphasis'),
          text('children at risk', 'plain', 'en'),
          text('och sam|verkan.', 'strong'),
        ]),
        list(false, [paragraph('Första'), list(true, [paragraph('ett')], [paragraph('två')])], [paragraph('Andra')]),
        heading(3, 'barn-moten', 'Möten'),
        heading(4, 'individmote', 'Möte om ett enskilt barn'),
        local(paragraph([text('Se'), link('#barn', 'kapitel 5')])),
        group('keep', paragraph('Hålls ihop')),
      ),
      section(
        'part',
        heading(2, 'skolor', 'Skolor'),
        table(
          'Skolor i Provdalen',
          [[cell('Skola', { scope: 'col' }), cell('Form', { scope: 'col' }), cell('Elever', { scope: 'col' })]],
          [
            ...Array.from({ length: rows }, (_, i) => [
              cell(`Skolan nummer ${i + 1}`, { scope: 'row' }),
              cell(i === 0 ? 'grundskola' : ''),
              cell(String(i * 10)),
            ]),
            [cell('Alla skolor', { scope: 'row', columnSpan: 2 }), cell('många')],
          ],
        ),
        figure('Ett hjul med två märken, ett fyllt och ett streckat'),
        group('signature', paragraph('För stadsdelen'), writingLines('Ort och datum', 'Underskrift')),
      ),
    ],
    { title },
  );
}
